import { supplement } from '../../src/domain/opinion/contracts'
import { additionsMost, type Opinion, type OpinionMove } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { holds, suspect } from '../../src/domain/opinion/routing/suspect'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { ownView } from './views'

/** What is added may be what has to be held back; the person who adds it notices nothing of it. */
export default fulfil(supplement, async (desk, { id, version, text }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (opinion.additions.length >= additionsMost) throw refuse.supplementsFull(additionsMost)
  const additions = [...opinion.additions, { at: desk.now, text }]
  const suspicions = suspect([opinion.text, ...additions.map((addition) => addition.text)].join('\n'))
  const move: OpinionMove = opinion.status === 'submitted' && holds(suspicions) ? 'confide' : 'supplement'
  return ownView(desk, await advanceFrom(desk, opinion, { kind: 'opinion', move, evidence: { text }, set: { additions, suspicions }, version }))
})
