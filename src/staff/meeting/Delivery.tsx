import { Card, Small, Tag, Tags, type Tone } from '@/components'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
import { reachedWords, walkedIn } from './words'

type Reached = AttendanceView['reached']
const tones: Record<Reached, Tone> = { sent: 'ok', waiting: 'brand', unsubscribed: 'warn', refused: 'warn', failed: 'bad', byPhone: 'warn', notYet: 'grey' }
const order = Object.keys(tones) as Reached[]

/** Once the notice is out: how many it reached, how many opened it. */
export function Delivery({ meeting }: { meeting: MeetingView }) {
  const told = meeting.attendances.filter((one) => !walkedIn(one) && one.reached !== 'notYet')
  if (meeting.status === 'planned' || meeting.status === 'postponed' || told.length === 0) return null
  const sums = order.map((reached) => ({ reached, count: told.filter((one) => one.reached === reached).length })).filter(({ count }) => count > 0)
  return (
    <Card title={`通知情况：${told.filter((one) => one.read).length} 人已读`}>
      <Tags>{sums.map(({ reached, count }) => <Tag key={reached} tone={tones[reached]}>{reachedWords[reached]} {count}</Tag>)}</Tags>
      <Small>没有订阅的人，打开小程序也能在“我的会议”里看到。</Small>
    </Card>
  )
}
