import { volunteer } from '../../src/domain/topic/takingPart'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { digest } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { signedUp, topicTaking } from './signingUp'

/** On one's own phone, by way of one's own opinion; the opinion is kept for the way back and shown to nobody. */
export default fulfil(volunteer, async (desk, { opinion: id, ...who }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (!opinion.topic) throw refuse.volunteersClosed()
  const topic = await topicTaking(opinion.topic)
  return signedUp(desk, topic, { ...who, openid: desk.actor.openid, opinion: id, signing: digest(`${topic._id}|${desk.actor.openid}`) })
})
