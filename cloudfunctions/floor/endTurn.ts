import { endTurn } from '../../src/domain/floor/contracts'
import { floorMove } from './floorMove'

export default floorMove(endTurn, 'turn', 'endTurn', (_input, desk) => ({ set: { endedAt: desk.now } }))
