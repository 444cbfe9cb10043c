import { bringForward } from '../../src/domain/floor/contracts'
import { firstPlace } from '../../src/domain/floor/turn'
import { floorMove } from './floorMove'
import { turnsOf } from './turnsOf'

export default floorMove(bringForward, 'turn', 'bringForward', async (_input, desk, turn) => ({ set: { place: firstPlace(await turnsOf(turn.meeting), desk.now) } }))
