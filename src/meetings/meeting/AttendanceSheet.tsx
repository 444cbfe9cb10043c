import { View } from '@tarojs/components'
import { Card, P, Small, Strong } from '@/components'
import { arrivals } from '@/domain/meeting/attendance'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
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

const noted = (...words: (string | false | null)[]) => {
  const said = words.filter(Boolean).join('，')
  return said ? `（${said}）` : ''
}
const instead = (one: AttendanceView) => one.standsInFor && `代${one.standsInFor}`
const arrival = (one: AttendanceView) => one.arrivedBy !== null && one.arrivedBy !== 'code' && arrivals[one.arrivedBy]
const late = (one: AttendanceView) => one.minutesLate > 0 && `迟到 ${one.minutesLate} 分钟`
const early = (one: AttendanceView) => one.minutesEarly > 0 && `早退 ${one.minutesEarly} 分钟`

/** Who is behind the numbers above, each person in one place; copied into the minutes. */
export function AttendanceSheet({ meeting }: { meeting: MeetingView }) {
  const of = (part: AttendanceView['part']) => meeting.attendances.filter((one) => one.part === part)
  return (
    <Card title='谁来了，谁没来'>
      <Group title='实到' people={of('came')} says={(one) => noted(instead(one), late(one), early(one), arrival(one))} />
      <Group title='现场登记' people={of('walkIn')} says={(one) => noted(one.from, late(one), early(one))} />
      <Group title='请假' people={of('leave')} says={(one) => noted(one.leaveReason)} />
      <Group title='缺席' people={of('absent')} says={(one) => noted(instead(one), one.status === 'declined' && `婉拒：${one.declineReason ?? ''}`, one.status !== 'declined' && one.leaveReason && `请假未批：${one.leaveReason}`)} />
      <Group title='签到待确认' people={of('unsure')} says={() => ''} />
      <Group title='不计应到' people={of('apart')} says={(one) => noted(one.standIn ? `由${one.standIn}代会` : one.statusLabel, one.declineReason)} />
      {meeting.attendances.flatMap(({ id, name, conflict }) => (conflict ? [<Small key={id}>利益关系：{name}，{conflict}</Small>] : []))}
    </Card>
  )
}
