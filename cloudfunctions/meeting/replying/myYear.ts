import { myYear } from '../../../src/domain/meeting/record'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { yearOfOne } from '../../../src/domain/meeting/replying/year'
import { fulfil } from '../../runtime/serve'
import { find, from, is, oneOf } from '../../runtime/store'
import { countiesOf } from './counties'
import { calledSince, yearOf } from './leaves'

/** Years one can look back on. */
const back = 4
const most = 1000

export default fulfil(myYear, async (desk, input) => {
  const now = yearOf(desk.now)
  const person = desk.actor.person?.id ?? ''
  // A member has a few dozen meetings a year; whoever has more than this loses the oldest.
  const [all, [county]] = await Promise.all([
    find<Attendance>('attendances', { where: { person: is(person), _id: from(calledSince(now - back)) }, newest: true, limit: most }),
    countiesOf(desk),
  ])
  const meetings = all.length === 0 ? [] : await find<Meeting>('meetings', { where: { _id: oneOf(all.map((one) => one.meeting)) }, limit: most, only: ['status', 'startsAt', 'endsAt', 'closedAt', 'movedAt', 'signUp'] })
  const byId = new Map(meetings.map((meeting) => [meeting._id, meeting]))
  const attended = all.flatMap((mine) => {
    const meeting = byId.get(mine.meeting)
    return meeting?.status === 'closed' ? [{ meeting, mine }] : []
  })
  const years = [...new Set([now, ...attended.map(({ meeting }) => yearOf(meeting.startsAt))])].sort((a, b) => b - a)
  const year = input.year ?? now
  const { leavesPerYear: limit } = await desk.directory.meetingRules(['', county ?? ''])
  return { year, years, ...yearOfOne(attended, year), limit }
})
