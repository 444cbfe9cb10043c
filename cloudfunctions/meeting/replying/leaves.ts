import { beijing, day, moment } from '../../../src/domain/kernel/calendar'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { standingOf } from '../../../src/domain/meeting/standing'
import { timeId, type Desk } from '../../runtime/desk'
import { find, from, is, oneOf } from '../../runtime/store'

/** Nobody calls a meeting longer ahead than this. */
const aheadMost = 400 * day

export const yearOf = (at: number): number => beijing(at).year()
/** Ids of meetings begin with when they were called. */
export const calledSince = (year: number): string => timeId(Math.max(0, (moment(`${year}-01-01`) ?? 0) - aheadMost))

export interface Leaves {
  /** Granted this calendar year for meetings they had to come to; the one in question not among them. */
  taken: number
  limit: number | null
  /** One more would be more than the rules allow. */
  over: boolean
}

/** How often somebody has had leave in the year of this meeting. Whoever comes of their own accord needs none. */
export async function leavesBefore(desk: Desk, meeting: Meeting, { _id, person, must }: Attendance): Promise<Leaves> {
  const [{ leavesPerYear: limit }, taken] = await Promise.all([desk.directory.meetingRules(meeting.areas), person && must ? takenIn(yearOf(meeting.startsAt), person, _id) : 0])
  return { taken, limit, over: must && person !== null && limit !== null && taken >= limit }
}

async function takenIn(year: number, person: string, but: string): Promise<number> {
  const excused = await find<Attendance>('attendances', { where: { person: is(person), status: is('excused'), _id: from(calledSince(year)) }, limit: 200, only: ['meeting', 'must', 'status', 'repliedAt'] })
  const counted = excused.filter((one) => one.must && one._id !== but)
  if (counted.length === 0) return 0
  const meetings = await find<Meeting>('meetings', { where: { _id: oneOf(counted.map((one) => one.meeting)) }, limit: counted.length, only: ['startsAt', 'status', 'movedAt', 'signUp'] })
  const thisYear = new Map(meetings.filter(({ status, startsAt }) => status !== 'cancelled' && yearOf(startsAt) === year).map((one) => [one._id, one]))
  return counted.filter((one) => {
    const meeting = thisYear.get(one.meeting)
    return meeting !== undefined && standingOf(meeting, one) === 'excused'
  }).length
}
