import { plan } from '../../src/domain/meeting/contracts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Topic } from '../../src/domain/topic/topic'
import { scopesOf } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { digest } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, find, get, is, isDuplicate } from '../runtime/store'
import { doneOf } from './hostMove'

export default fulfil(plan, async (desk, { key, room: roomId, topic: topicId, ...planned }) => {
  const mine = [...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')]
  const room = mine.includes(roomId) ? await desk.directory.room(roomId) : null
  if (!room) throw refuse.notFound()
  if (planned.endsAt <= planned.startsAt) throw refuse.endsBeforeStart()
  const topic = topicId ? await get<Topic>('topics', topicId) : null
  if (topicId && topic?.room !== roomId) throw refuse.notFound()

  const planning = digest(`${desk.actor.openid}|${key}`)
  const meeting: Meeting = {
    ...born(desk, 'meeting', { says: '筹备', evidence: planned }),
    planning,
    room: room._id,
    area: room.area,
    areas: room.areas,
    committee: topic?.committee ?? room.committee,
    topic: topicId,
    boundary: null,
    secret: desk.secret(),
    ...planned,
  }
  try {
    await commit([{ add: [meeting], to: 'meetings' }])
    return doneOf(meeting)
  } catch (error) {
    const [before] = isDuplicate(error) ? await find<Meeting>('meetings', { where: { planning: is(planning) }, limit: 1 }) : []
    if (!before) throw error
    return doneOf(before)
  }
})
