import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { find, is, oneOf } from '../runtime/store'

/**
 * The meetings about a topic, and whoever came to those that are over; somebody who came to two came once. What was held
 * before `since` was held about something else: a topic whose confirmation was taken back is talked over anew.
 */
export async function meetingsAbout(topic: string, since = 0): Promise<{ meetings: Meeting[]; held: Meeting[]; came: Attendance[] }> {
  const meetings = await find<Meeting>('meetings', { where: { topic: is(topic) }, limit: 100 })
  const held = meetings.filter(({ status, diary }) => status === 'closed' && (diary.findLast(({ move }) => move === 'close')?.at ?? 0) >= since)
  const all = held.length === 0 ? [] : await find<Attendance>('attendances', { where: { meeting: oneOf(held.map(({ _id }) => _id)), status: is('present') }, limit: 1000 })
  const came = [...new Map(all.map((one) => [one.person ?? `${one.name}/${one.from}`, one])).values()]
  return { meetings, held, came }
}
