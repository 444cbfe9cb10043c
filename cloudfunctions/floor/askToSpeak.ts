import { askToSpeak } from '../../src/domain/floor/contracts'
import type { Turn } from '../../src/domain/floor/turn'
import { refuse } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { fulfil } from '../runtime/serve'
import { begin, belonging, doneOf, ownerOf } from './begun'
import { takingPart } from './here'
import { turnsOf } from './turnsOf'

const turnsMost = 20

export default fulfil(askToSpeak, async (desk, { meeting: id }) => {
  const { meeting, mine } = await takingPart(desk, id)
  const before = (await turnsOf(id)).filter(({ attendance }) => attendance === mine._id)
  const already = before.find(({ status }) => status === 'waiting' || status === 'speaking')
  if (already) return doneOf(already)
  if (before.length >= turnsMost) throw refuse.spokenOften()
  // Two taps at once ask for the same one.
  const turn: Turn = {
    ...born(desk, 'turn', { says: askToSpeak.says, id: `turn:${mine._id}:${before.length}` }),
    ...belonging(meeting, ownerOf(mine)),
    kind: 'turn', place: desk.now, givenAt: null, minutes: null, endedAt: null,
  }
  return begin(turn)
})
