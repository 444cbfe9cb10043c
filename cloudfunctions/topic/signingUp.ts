import type { Done } from '../../src/domain/kernel/view'
import { refuse, words } from '../../src/domain/kernel/refusal'
import type { Topic } from '../../src/domain/topic/topic'
import { volunteersMost, type Volunteer } from '../../src/domain/topic/volunteer'
import { born } from '../runtime/born'
import type { Desk } from '../runtime/desk'
import { commit, find, get, is, isDuplicate } from '../runtime/store'
import { volunteersOf } from '../runtime/volunteering'

/** From confirmation until it has been talked over. */
export const takesVolunteers = (topic: Pick<Topic, 'status'>): boolean => ['confirmed', 'researching', 'deliberating'].includes(topic.status)

export async function topicTaking(id: string): Promise<Topic> {
  const topic = await get<Topic>('topics', id)
  if (!topic) throw refuse.notFound()
  if (!takesVolunteers(topic)) throw refuse.volunteersClosed()
  return topic
}

export const doneOf = ({ _id, version, status }: Volunteer): Done => ({ id: _id, version, status })

export async function signedUp(desk: Desk, topic: Topic, who: Pick<Volunteer, 'name' | 'phone' | 'seat' | 'from' | 'openid' | 'opinion' | 'signing'>): Promise<Done> {
  const same = async () => (await find<Volunteer>('volunteers', { where: { signing: is(who.signing) }, limit: 1 }))[0]
  const [before, all] = await Promise.all([same(), volunteersOf(topic._id)])
  if (before) return doneOf(before)
  if (all.length >= volunteersMost) throw refuse.volunteersFull()
  // One person is drawn from one lot: whoever signs up on the phone and is written down by the clerk as well stands once.
  if (all.some(({ phone, name }) => phone === who.phone && name === who.name)) throw refuse.invalid({ name: words.volunteerAgain })
  const volunteer: Volunteer = {
    ...born(desk, 'volunteer', { says: who.openid === null ? '代为报名' : '报名' }),
    topic: topic._id, room: topic.room, area: topic.area, areas: topic.areas, attendance: null, ...who,
  }
  try {
    await commit([{ add: [volunteer], to: 'volunteers' }])
    return doneOf(volunteer)
  } catch (error) {
    const other = isDuplicate(error) ? await same() : undefined
    if (!other) throw error
    return doneOf(other)
  }
}
