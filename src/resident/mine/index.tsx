import Taro from '@tarojs/taro'
import { Btn, Card, Empty, Failed, Line, Loading, P, Page, Small, Tag, Tags, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { said } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { mine } from '@/domain/opinion/contracts'
import { WordTag } from '../parts/WordTag'

function Mine() {
  const { items, refusal, loading, reload, more } = usePages(mine, {})
  const now = Date.now()
  const begin = <Btn icon='scan' onTap={() => Taro.reLaunch({ url: '/resident/home/index' })}>去扫码</Btn>
  return (
    <Page>
      {items.map(({ id, receipt, text, at, room, word, label, says, asked }) => (
        <Card key={id} onTap={() => goTo(`/resident/progress/index?id=${encodeURIComponent(id)}`)}>
          <Line><WordTag word={word} label={label} /><Small>{receipt}</Small></Line>
          <P>{clip(shown(text), 60)}</P>
          <Small>{says}</Small>
          <Small>{room} · {said(at, now)}</Small>
          {asked ? <Tags><Tag tone='warn'>想问您：真的解决了吗？</Tag></Tags> : null}
        </Card>
      ))}
      {loading ? <Loading /> : null}
      {refusal ? <Failed title='没打开' note={refusal.text} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 ? <Empty title='您还没有提过事' note='扫一扫议事室门口或海报上的码，写一句话交上就行。' action={begin} /> : null}
      {more && !loading ? <Btn kind='plain' onTap={more}>更多</Btn> : null}
    </Page>
  )
}

export default guarded(Mine)
