import { Row, Rows } from '@/components'
import { goTo } from '@/client/go'
import { meetingStart } from '@/domain/kernel/calendar'
import type { MeetingLine } from '@/domain/meeting/views'

/** What one tap should lead to: the meeting with that part of its list. */
const show = (id: string, people: string) => () => goTo(`/meetings/meeting/index?id=${encodeURIComponent(id)}&show=${people}`)

/** What the host has to do something about, out of all that is ahead. */
export function Waiting({ meetings, now }: { meetings: readonly MeetingLine[]; now: number }) {
  const asks = meetings.flatMap(({ id, title, startsAt, status, tally }) => {
    if (!tally) return []
    const note = `${title} · ${meetingStart(startsAt, now)}`
    const told = status !== 'planned'
    return [
      ...(tally.leaveAsked > 0 ? [{ key: `${id}leave`, title: `${tally.leaveAsked} 人请假，等您批`, note, onTap: show(id, 'leaveAsked') }] : []),
      ...(told && tally.unreachable > 0 ? [{ key: `${id}call`, title: `${tally.unreachable} 人微信通知不到，要打电话`, note, onTap: show(id, 'call') }] : []),
      ...(told && tally.silent > tally.unreachable ? [{ key: `${id}silent`, title: `${tally.silent - tally.unreachable} 人收到了还没有回复`, note, onTap: show(id, 'invited') }] : []),
      ...(status === 'planned' && tally.invited > 0 ? [{ key: `${id}notify`, title: '还没有发通知', note, onTap: show(id, 'all') }] : []),
    ]
  })
  if (asks.length === 0) return null
  return <Rows label='等您处理'>{asks.slice(0, 8).map(({ key, ...row }) => <Row key={key} icon='bell' {...row} />)}</Rows>
}
