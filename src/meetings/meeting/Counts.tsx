import { View } from '@tarojs/components'
import { Btn, Card, Notice, Small } from '@/components'
import { a11y } from '@/components/a11y'
import { goTo } from '@/client/go'
import { shortageSaid } from '@/domain/kernel/seats'
import { inviting, type MeetingStatus } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import { walkedIn } from './words'
import './meeting.scss'

/** Only whoever may move the meeting on may invite. */
const mayInvite = (meeting: MeetingView): boolean => meeting.can.length > 0 && inviting.includes(meeting.status as MeetingStatus)

export function Counts({ meeting }: { meeting: MeetingView }) {
  const invited = meeting.attendances.filter((one) => !walkedIn(one))
  const walkIns = meeting.attendances.length - invited.length
  const count = (...statuses: string[]) => invited.filter((one) => statuses.includes(one.status)).length
  const numbers = [
    { label: '应到', value: invited.filter(({ part }) => part === 'came' || part === 'leave' || part === 'absent').length },
    { label: '参加', value: count('coming', 'present') },
    { label: '请假', value: count('leaveAsked', 'excused') },
    ...(meeting.signUp ? [{ label: '候补', value: count('waiting') }] : []),
    { label: '未回复', value: count('invited') },
    { label: '已到', value: count('present') },
  ]
  const invite = () => goTo(`/meetings/invite/index?id=${encodeURIComponent(meeting.id)}`)
  return (
    <>
      {meeting.seatsMissing.length > 0 && mayInvite(meeting) ? (
        <Notice tone='warn' title={`人还没有请齐：${shortageSaid(meeting.seatsMissing)}`}>利益相关的人都要请到，才能发通知。</Notice>
      ) : null}
      {!meeting.factsSent && meeting.topic && mayInvite(meeting) ? (
        <Notice tone='warn' title='商前材料还没有发' onTap={() => goTo(`/topics/research/index?id=${encodeURIComponent(meeting.topic?.id ?? '')}`)}>先把议题和调研情况发给委员和部门，才能发通知。</Notice>
      ) : null}
      <Card>
        <View className='counts' {...a11y({ role: 'list' })}>
          {numbers.map(({ label, value }) => (
            <View key={label} className='count' {...a11y({ role: 'listitem' })}>
              <View className='count-value'>{value}</View>
              <View className='y-small'>{label}</View>
            </View>
          ))}
        </View>
        {walkIns > 0 ? <Small>另有现场登记 {walkIns} 人。</Small> : null}
        {mayInvite(meeting) ? <Btn kind='plain' small icon='people' onTap={invite}>邀请参会的人</Btn> : null}
      </Card>
    </>
  )
}
