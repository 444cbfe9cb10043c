import { View } from '@tarojs/components'
import { Card, P, Small, Strong } from '@/components'
import { clock } from '@/domain/kernel/calendar'
import { isLate } from '@/domain/meeting/meeting'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
import { walkedIn } from './words'
import './meeting.scss'

interface GroupProps {
  title: string
  people: readonly AttendanceView[]
  says: (one: AttendanceView) => string
}

function Group({ title, people, says }: GroupProps) {
  if (people.length === 0) return null
  return (
    <View className='names'>
      <P><Strong>{title} {people.length} 人</Strong></P>
      <P>{people.map((one) => `${one.name}${says(one)}`).join('、')}</P>
    </View>
  )
}

const noted = (words: string | false | null) => (words ? `（${words}）` : '')

/** Read aloud at the end, and copied into the minutes. 到会率: of those invited, how many came. */
export function AttendanceSheet({ meeting }: { meeting: MeetingView }) {
  const invited = meeting.attendances.filter((one) => !walkedIn(one))
  const by = (status: string) => invited.filter((one) => one.status === status)
  const present = by('present')
  const rate = invited.length === 0 ? 0 : Math.round((present.length / invited.length) * 100)
  const late = (one: AttendanceView) => one.arrivedAt !== null && isLate(one.arrivedAt, meeting.startsAt) && `${clock(one.arrivedAt)} 到`
  return (
    <Card title={`到会率 ${rate}%：应到 ${invited.length} 人，实到 ${present.length} 人`}>
      <Group title='已到' people={present} says={(one) => noted(late(one))} />
      <Group title='现场登记' people={meeting.attendances.filter(walkedIn)} says={(one) => noted(one.from)} />
      <Group title='准假' people={by('excused')} says={(one) => noted(one.leaveReason)} />
      <Group title='婉拒' people={by('declined')} says={(one) => noted(one.declineReason)} />
      <Group title='未到' people={by('absent')} says={(one) => noted(one.leaveReason && `请假未批：${one.leaveReason}`)} />
      {meeting.attendances.flatMap(({ id, name, conflict }) => (conflict ? [<Small key={id}>利益关系：{name}，{conflict}</Small>] : []))}
      <Small>点名签到 {present.filter((one) => one.arrivedBy === 'hand').length} 人，扫码签到 {present.filter((one) => one.arrivedBy === 'code').length} 人。</Small>
    </Card>
  )
}
