import { Btn, Card, Refused, Small, Tag, Tags, type Tone } from '@/components'
import { useAct } from '@/client/useAct'
import { said } from '@/domain/kernel/calendar'
import { sendAgain } from '@/domain/meeting/telling/contracts'
import type { MeetingView } from '@/domain/meeting/views'
import { reachedKinds, type Reached } from '@/domain/notice/delivery'
import { reachedWords } from './words'

const tones: Record<Reached, Tone> = { sent: 'ok', waiting: 'brand', unsubscribed: 'warn', refused: 'warn', failed: 'bad', byPhone: 'warn' }

/** Once the notice is out: how it got on with everybody invited, and who opened it. What failed can be tried once more. */
export function Delivery({ meeting, onMoved }: { meeting: MeetingView; onMoved: () => Promise<void> }) {
  const act = useAct()
  const { delivery } = meeting
  if (!delivery || delivery.invited === 0) return null
  const { invited, sums, read, waitsUntil, again } = delivery
  const once = async () => {
    if (await act.run(sendAgain, { id: meeting.id })) await onMoved()
  }
  return (
    <Card title={`通知情况：共 ${invited} 人，${read} 人已读`}>
      <Tags>{reachedKinds.filter((kind) => sums[kind] > 0).map((kind) => <Tag key={kind} tone={tones[kind]}>{reachedWords[kind]} {sums[kind]}</Tag>)}</Tags>
      {waitsUntil ? <Small>夜里不打扰，{said(waitsUntil, Date.now())} 发出。着急就打电话。</Small> : null}
      <Small>没有订阅的人，打开小程序也能在“我的会议”里看到。</Small>
      <Refused refusal={act.refusal} onRefresh={onMoved} />
      {again > 0 && meeting.can.length > 0 ? <Btn kind='plain' small busy={act.busy} onTap={once}>没发到的 {again} 人再发一次</Btn> : null}
    </Card>
  )
}
