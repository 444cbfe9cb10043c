import type { Attendance } from '../../../src/domain/meeting/attendance'
import { leftEarly } from '../../../src/domain/meeting/door/handingIn'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { AttendanceView, MeetingView } from '../../../src/domain/meeting/views'
import { addressesOf } from '../../runtime/wechat'

/** `host`: where people were is for nobody else. */
export function doorOfAttendance(meeting: Meeting, one: Attendance, host: boolean): Pick<AttendanceView, 'handedInAt' | 'leftAt' | 'leftEarly' | 'away'> {
  const { leftAt, distance, diary, arrivedBy } = one
  return {
    handedInAt: arrivedBy === 'later' ? (diary.findLast(({ move }) => move === 'handIn')?.at ?? null) : null,
    leftAt,
    leftEarly: leftAt !== null && leftEarly(meeting, leftAt),
    away: host && meeting.fence && distance !== null && distance > meeting.fence.metres ? distance : null,
  }
}

export async function doorOfMeeting({ sheets }: Meeting): Promise<Pick<MeetingView, 'sheets'>> {
  const addresses = sheets.length === 0 ? [] : await addressesOf(sheets.map(({ file }) => file))
  return { sheets: sheets.flatMap(({ by, at }, no) => (addresses[no] ? [{ photo: addresses[no], by, at }] : [])) }
}
