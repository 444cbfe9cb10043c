import { giveFloor } from '../../src/domain/floor/contracts'
import { prepare } from '../runtime/advance'
import { floorMove } from './floorMove'
import { turnsOf } from './turnsOf'

/** One at a time: whoever has the floor has finished when the next one is called. */
export default floorMove(giveFloor, 'turn', 'giveFloor', async ({ minutes }, desk, turn) => {
  const before = (await turnsOf(turn.meeting)).filter(({ status }) => status === 'speaking')
  const ended = await Promise.all(before.map((one) => prepare(desk, desk.actor, one, { kind: 'turn', move: 'endTurn', set: { endedAt: desk.now } })))
  return { set: { givenAt: desk.now, minutes }, note: `${minutes} 分钟`, also: ended.flatMap(({ changes }) => changes) }
})
