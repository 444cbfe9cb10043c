import { Small } from '@/components'
import { meetingTime } from '@/domain/kernel/calendar'
import type { Progress } from '@/domain/opinion/views'

export function MeetingLines({ meeting }: { meeting: NonNullable<Progress['meeting']> }) {
  return (
    <>
      <Small>{meeting.title}</Small>
      <Small>{meetingTime(meeting.startsAt, meeting.endsAt, Date.now())}</Small>
      <Small>{meeting.place}</Small>
    </>
  )
}
