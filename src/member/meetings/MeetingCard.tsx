import { Card, P, Small, Tag, Tags } from '@/components'
import { meetingTime } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { mine } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import { isPast, replyOf } from '../replies'

type Mine = OutputOf<typeof mine>['items'][number]

/** Said only where it changes what the reader does. */
const newsworthy: Partial<Record<string, 'warn' | 'bad' | 'ok'>> = { postponed: 'warn', cancelled: 'bad', open: 'ok' }

export function MeetingCard({ meeting, now, onTap }: { meeting: Mine; now: number; onTap: () => void | Promise<unknown> }) {
  const { title, startsAt, endsAt, place, room, status, myStatus, must } = meeting
  const reply = replyOf(myStatus)
  const over = isPast(meeting, now)
  const unanswered = over && (myStatus === 'invited' || myStatus === 'leaveAsked')
  const news = newsworthy[status]
  const waits = !over && myStatus === 'invited'
  return (
    <Card onTap={onTap} edge={waits} tone={waits ? 'warn' : 'plain'} title={title}>
      <P>{meetingTime(startsAt, endsAt, now)}</P>
      <Small>{place || room.name}</Small>
      <Tags>
        {news ? <Tag tone={news}>{meetingLife.states[status as keyof typeof meetingLife.states]}</Tag> : null}
        {unanswered ? null : <Tag tone={reply.tone}>{reply.says}</Tag>}
        {must && !over ? <Tag tone='grey'>必须参加</Tag> : null}
      </Tags>
    </Card>
  )
}
