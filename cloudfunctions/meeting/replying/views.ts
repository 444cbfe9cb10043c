import type { Attendance } from '../../../src/domain/meeting/attendance'
import { callsOf } from '../../../src/domain/meeting/replying/calls'
import { minutesEarly, minutesLate, partOf } from '../../../src/domain/meeting/figures'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { answered } from '../../../src/domain/meeting/standing'

export function replyOf(meeting: Meeting, one: Attendance, all: readonly Attendance[]) {
  return {
    part: partOf(meeting, one),
    minutesLate: minutesLate(meeting, one),
    minutesEarly: minutesEarly(meeting, one),
    standsInFor: one.standsInFor === null ? null : (all.find(({ _id }) => _id === one.standsInFor)?.name ?? ''),
    standIn: one.status === 'replaced' ? (one.standIn?.name ?? null) : null,
    duty: one.duty ?? null,
    calls: callsOf(one),
  }
}

export const replyOfMine = (meeting: Meeting, mine: Attendance) => ({
  answeredBefore: meeting.status !== 'closed' && meeting.status !== 'cancelled' && mine.repliedAt !== null && mine.status !== 'invited' && !answered(meeting, mine) ? { at: mine.repliedAt, startsAt: mine.repliedFor ?? null } : null,
  standIn: mine.status === 'replaced' && mine.standIn ? { name: mine.standIn.name, phone: mine.standIn.phone } : null,
  leftAt: mine.leftAt,
  certificate: meeting.status === 'closed' && mine.status === 'present',
})
