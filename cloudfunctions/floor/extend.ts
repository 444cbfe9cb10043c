import { extend } from '../../src/domain/floor/contracts'
import { floorMove } from './floorMove'

export default floorMove(extend, 'turn', 'extend', ({ minutes }, _desk, turn) => ({ set: { minutes: (turn.minutes ?? 0) + minutes }, note: `加 ${minutes} 分钟` }))
