import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Seat } from '../../src/domain/kernel/seats'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { born } from '../runtime/born'
import type { Desk } from '../runtime/desk'

export interface Invitee {
  person: string | null
  name: string
  from: string
  phone: string | null
  seat: Seat
  must: boolean
  conflict?: string | null
  volunteer?: string | null
}

/** One record for each meeting and person: the id says so, and a second one cannot be written. */
export function newAttendance(desk: Desk, meeting: Meeting, invitee: Invitee): Attendance {
  return {
    ...born(desk, 'attendance', { says: '邀请', id: `${meeting._id}:${invitee.person ?? `guest-${desk.id()}`}` }),
    meeting: meeting._id,
    room: meeting.room,
    area: meeting.area,
    areas: meeting.areas,
    ...invitee,
    conflict: invitee.conflict ?? null,
    volunteer: invitee.volunteer ?? null,
    repliedAt: null,
    leaveReason: null,
    declineReason: null,
    standIn: null,
    standsInFor: null,
    chair: null,
    arrivedAt: null,
    arrivedBy: null,
    distance: null,
    leftAt: null,
    wrongCodes: 0,
    readAt: null,
  }
}
