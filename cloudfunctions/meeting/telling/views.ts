import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { hasRead } from '../../../src/domain/meeting/telling/heard'
import type { AttendanceView, MeetingView } from '../../../src/domain/meeting/views'
import { toCall, type Reaching } from '../../runtime/reaching'

/** How the news got on; its sums make up everybody invited. */
export const toldOfMeeting = ({ status, diary }: Meeting, { each, sums, read, waitsUntil, again }: Reaching): Pick<MeetingView, 'delivery'> => ({
  delivery: status === 'planned' || !diary.some(({ move }) => move === 'notify') ? null : { invited: each.size, sums, read, waitsUntil, again: again.length },
})

export const toldOfOne = (meeting: Meeting, one: Attendance, reaching: Reaching): Pick<AttendanceView, 'reached' | 'read' | 'reachable' | 'call'> => ({
  reached: meeting.status === 'planned' ? 'notYet' : (reaching.each.get(one._id) ?? 'byPhone'),
  read: hasRead(meeting, one),
  reachable: reaching.reachable.has(one._id),
  call: toCall(meeting, [one], reaching).length > 0,
})
