import { Row, Rows } from '@/components'
import { meetingTime } from '@/domain/kernel/calendar'
import type { Of } from './of'

export function Meetings({ topic }: Of) {
  if (topic.meetings.length === 0) return null
  const now = Date.now()
  return (
    <Rows label='会议'>
      {topic.meetings.map(({ id, title, startsAt, endsAt, statusLabel }) => (
        <Row key={id} icon='calendar' title={title} note={meetingTime(startsAt, endsAt, now)} extra={statusLabel} href={`/meetings/meeting/index?id=${id}`} />
      ))}
    </Rows>
  )
}
