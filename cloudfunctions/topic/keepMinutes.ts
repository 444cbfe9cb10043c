import { keepMinutes } from '../../src/domain/topic/agreeing'
import { minutesParts, type KeptPart } from '../../src/domain/topic/minutes'
import type { Topic } from '../../src/domain/topic/topic'
import { refuse } from '../../src/domain/kernel/refusal'
import { requireMovable } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { commit, get, isDuplicate, Stale, type Change } from '../runtime/store'
import { partId } from './keptParts'

/** Nothing is decided by it, so no line in the diary; but two clerks on one part are told of each other instead of overwriting. */
export default fulfil(keepMinutes, async (desk, { id, part, version, content }) => {
  const topic = await desk.read<Topic>('topics', id)
  requireMovable(desk, desk.actor, topic, { kind: 'topic', move: 'conclude', evidence: { consensus: true } })
  const kept: KeptPart = { _id: partId(id, part), topic: id, part, version: version + 1, content, at: desk.now, who: desk.actor.person?.id ?? '', by: desk.actor.person?.name ?? '' } as KeptPart
  const { _id, ...data } = kept
  const change: Change = version === 0 ? { add: [kept], to: 'minutes' } : { update: _id, in: 'minutes', version, data }
  try {
    await commit([change])
    return { part, version: kept.version, at: desk.now }
  } catch (error) {
    if (!(error instanceof Stale) && !isDuplicate(error)) throw error
    const other = await get<KeptPart>('minutes', _id)
    throw refuse.keptMeanwhile(other?.who === kept.who ? '您自己在别处' : (other?.by ?? '同事'), minutesParts[part])
  }
})
