import { View } from '@tarojs/components'
import { useState } from 'react'
import { Btn, Card, Failed, Line, Link, Loading, Refused, Small } from '@/components'
import { useAct } from '@/client/useAct'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { detach, ofTopic } from '@/domain/opinion/contracts'
import { said } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { useHolds } from '@/staff/parts/posts'
import { Words } from '@/staff/parts/Words'

/** The opinions a topic gathers, each in its own words. */
export function Opinions({ topic, onChange }: { topic: string; onChange: () => Promise<void> }) {
  const { items, latest, loading, refusal, reload, more, drop } = usePages(ofTopic, { topic })
  // The party organisation reads them here; their own pages are not for it.
  const mayOpen = useHolds('clerk', 'convener', 'committee', 'office')
  const act = useAct()
  const [at, setAt] = useState('')
  const now = Date.now()
  const takeOut = async (id: string, version: number) => {
    setAt(id)
    if (!(await act.run(detach, { id, version }))) return
    drop((one) => one.id === id)
    await onChange()
  }
  const again = async () => {
    act.clear()
    await reload()
  }
  return (
    <Card title={latest ? `反映的意见（${latest.total} 条）` : '反映的意见'}>
      {items.length === 0 && loading ? <Loading /> : null}
      {items.length === 0 && refusal ? <Failed title='没有打开' note={refusal.text} onRetry={reload} /> : null}
      {latest && items.length === 0 && !loading ? <Small>还没有意见并入。在“意见”里点“并入议题”就会到这里。</Small> : null}
      {items.map(({ id, version, at: came, text, point, channel, can }, index) => (
        <View key={id} className={index > 0 ? 's-divide' : ''}>
          <Small>{[channel, point, said(came, now)].filter(Boolean).join(' · ')}</Small>
          <Words>{text}</Words>
          <Refused refusal={at === id ? act.refusal : null} onRefresh={again} />
          {mayOpen || can.includes('detach') ? (
            <Line>
              {mayOpen ? <Link label={`看这一条：${clip(shown(text), 12)}`} onTap={() => goTo(`/staff/opinion/index?id=${id}`)}>看这一条</Link> : null}
              {can.includes('detach') ? <Link label={`拆出：${clip(shown(text), 12)}`} onTap={() => takeOut(id, version)}>拆出</Link> : null}
            </Line>
          ) : null}
        </View>
      ))}
      {more ? <Btn kind='plain' small busy={loading} onTap={more}>更多意见</Btn> : null}
    </Card>
  )
}
