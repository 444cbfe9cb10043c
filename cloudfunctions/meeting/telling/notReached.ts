import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { standingOf } from '../../../src/domain/meeting/standing'
import type { Notice } from '../../../src/domain/notice/notice'
import { find, is, oneOf } from '../../runtime/store'

const lost: readonly Notice['status'][] = ['refused', 'unsubscribed', 'failed', 'none']

/**
 * How many of those who have not answered WeChat will not reach, or did not: before the notice by what they agreed to
 * (`reachable`), afterwards by what became of it. Whoever has opened it was reached.
 */
export async function notReached(meeting: Meeting, invited: readonly Attendance[], reachable: ReadonlySet<string>): Promise<number> {
  const silent = invited.filter((one) => one.readAt === null && one.volunteer === null && standingOf(meeting, one) === 'invited')
  if (meeting.status === 'planned') return silent.filter(({ person }) => person === null || !reachable.has(person)).length
  const people = silent.flatMap(({ person }) => (person ? [person] : []))
  const told = people.length === 0 ? [] : await find<Notice>('notices', { where: { about: is(`meetings/${meeting._id}`), person: oneOf(people) }, order: 'person', limit: 1000, only: ['person', 'status'] })
  const reached = new Set(told.filter(({ status }) => !lost.includes(status)).map(({ person }) => person))
  return silent.filter(({ person }) => person === null || !reached.has(person)).length
}
