import { Card, P, Small, Tag, type Tone } from '@/components'
import { meetingTime } from '@/domain/kernel/calendar'
import type { MeetingStatus } from '@/domain/meeting/meeting'
import { everySaid } from '@/domain/meeting/calling/repeating'
import type { MeetingLine } from '@/domain/meeting/views'
import { Tally } from './Tally'

export const statusTones: Record<MeetingStatus, Tone> = { planned: 'warn', notified: 'brand', open: 'ok', closed: 'grey', postponed: 'warn', cancelled: 'grey' }

export const toneOf = (status: string): Tone => (status in statusTones ? statusTones[status as MeetingStatus] : 'grey')

/** 每月第三个周三 · 第 2 次，共 6 次 */
export const serialSaid = ({ series, startsAt }: Pick<MeetingLine, 'series' | 'startsAt'>): string =>
  series ? `${everySaid(series.every, startsAt)} · 第 ${series.no} 次，共 ${series.of} 次` : ''

export function MeetingCard({ meeting, now, onTap }: { meeting: MeetingLine; now: number; onTap: () => void | Promise<unknown> }) {
  const { title, kind, startsAt, endsAt, place, room, status, statusLabel, series, tally } = meeting
  return (
    <Card title={title} extra={<Tag tone={toneOf(status)}>{statusLabel}</Tag>} onTap={onTap}>
      <P>{meetingTime(startsAt, endsAt, now)}</P>
      <Small>{[place || room.name, kind].join(' · ')}</Small>
      {series ? <Small>{serialSaid(meeting)}</Small> : null}
      {tally ? <Tally status={status} tally={tally} /> : null}
    </Card>
  )
}
