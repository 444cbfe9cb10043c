import Taro, { useRouter } from '@tarojs/taro'
import { Card, Failed, Loading, Notice, Page } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { lookAtMine } from '@/domain/opinion/contracts'
import { AskRoom } from '../parts/AskRoom'
import { Outcome } from '../parts/Outcome'
import { Road } from '../parts/Road'
import { Change } from './Change'
import { Judging } from './Judging'
import { OwnWords } from './OwnWords'
import { TellMe } from './TellMe'
import { WhenDue } from './WhenDue'

/** One's own opinion and how far it has come. */
export default function ProgressPage() {
  const id = readParam(useRouter().params.id)
  const { value, refusal, reload, put } = useView(lookAtMine, id ? { id } : null)
  if (!id) return <Page><Failed title='没打开' note='这个链接不完整，请从“我提的事”打开。' onRetry={() => Taro.redirectTo({ url: '/resident/mine/index' })} /></Page>
  if (!value) return <Page>{refusal ? <Failed title='没打开' note={refusal.text} onRetry={reload} /> : <Loading />}</Page>
  const judges = value.can.includes('settle') || value.can.includes('dispute')
  return (
    <Page foot={judges ? <Judging opinion={value} onJudged={put} onRefresh={reload} /> : undefined}>
      <OwnWords opinion={value} />
      <Outcome progress={value} />
      {value.satisfaction && value.word === 'answered' ? <Notice tone='ok'>您的评价：{value.satisfaction}。谢谢您。</Notice> : null}
      <WhenDue opinion={value} />
      <Change opinion={value} onChanged={put} onRefresh={reload} />
      <Card><Road progress={value} /></Card>
      <TellMe word={value.word} />
      <AskRoom room={value.room} />
    </Page>
  )
}
