import { publish } from '../../src/domain/board/contracts'
import { bulletinLife } from '../../src/domain/board/bulletin'
import { objection } from '../../src/domain/kernel/lifecycle'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Topic } from '../../src/domain/topic/topic'
import { checkText } from '../runtime/checkText'
import { get } from '../runtime/store'
import { bulletinMove } from './bulletinMove'
import { requirePublic } from './content'
import { concernsAbout, refusedFor } from './voices'

/** The second pair of eyes; what must never be public is looked for once more, whatever anybody has ticked. */
export default bulletinMove(publish, 'publish', async ({ version }, desk, bulletin) => {
  // Somebody was faster, or this one may not: told before every opinion of the topic is read.
  if (version !== bulletin.version) return {}
  const no = objection({ life: bulletinLife, record: bulletin, move: 'publish', actor: desk.actor, now: desk.now })
  if (no) throw no
  const { title, body, result } = bulletin
  const [topic, [concern], check] = await Promise.all([
    get<Topic>('topics', bulletin.topic),
    concernsAbout(desk, bulletin),
    checkText(desk.actor.openid, [title, body, result ?? ''].join('\n')),
  ])
  if (!topic) throw refuse.notFound()
  requirePublic(topic)
  if (concern) throw refusedFor(concern)
  if (check === 'review') throw refuse.bulletinReview()
  // A resident's word is kept when the check is down; what goes out to everybody can wait.
  if (check === 'unchecked') throw refuse.bulletinUnchecked()
  return { set: { reviewer: desk.actor.person?.name ?? null } }
})
