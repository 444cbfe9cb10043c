import { signUp } from '../../src/domain/topic/takingPart'
import type { Topic } from '../../src/domain/topic/topic'
import { digest } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { signedUp, topicTaking } from './signingUp'

/** By telephone or at the counter. */
export default fulfil(signUp, async (desk, { topic: id, key, ...who }) => {
  const topic = await desk.read<Topic>('topics', id)
  await topicTaking(id)
  return signedUp(desk, topic, { ...who, openid: null, opinion: null, signing: digest(`${desk.actor.openid}|${key}`) })
})
