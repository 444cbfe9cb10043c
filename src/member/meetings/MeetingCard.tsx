import { Card, P, Small, Strong, Tag, Tags } from '@/components'
import { daysBetween, meetingTime } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { mine } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import { isPast, replyOf } from '../replies'

type Mine = OutputOf<typeof mine>['items'][number]

/** Said only where it changes what the reader does. */
const newsworthy: Partial<Record<string, 'warn' | 'bad' | 'ok'>> = { postponed: 'warn', cancelled: 'bad', open: 'ok' }

interface CardProps {
  meeting: Mine
  now: number
  /** The next one: says what to do about it. */
  next?: boolean
  onTap: () => void | Promise<unknown>
}

/** What the reader has to do now, in a few words. */
function todo({ status, myStatus, startsAt }: Mine, now: number): string | null {
  if (myStatus === 'invited') return '请点开回复：参加，还是请假'
  if (myStatus === 'present') return '您已经签到，请入座'
  if (myStatus !== 'coming') return null
  if (status === 'open') return '正在签到，请扫会场屏幕上的码'
  const days = -daysBetween(startsAt, now)
  return days <= 0 ? '就在今天，请带手机，到场扫码签到' : `还有 ${days} 天，到场扫码签到`
}

export function MeetingCard({ meeting, now, next, onTap }: CardProps) {
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
      {next && todo(meeting, now) ? <P><Strong>{todo(meeting, now)}</Strong></P> : null}
      <Tags>
        {news ? <Tag tone={news}>{meetingLife.states[status as keyof typeof meetingLife.states]}</Tag> : null}
        {unanswered ? null : <Tag tone={reply.tone}>{reply.says}</Tag>}
        {must && !over ? <Tag tone='grey'>必须参加</Tag> : null}
      </Tags>
    </Card>
  )
}
