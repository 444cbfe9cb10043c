import { withdrawTurn } from '../../src/domain/floor/contracts'
import { floorMove } from './floorMove'

export default floorMove(withdrawTurn, 'turn', 'withdrawTurn')
