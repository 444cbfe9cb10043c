import { skip } from '../../src/domain/floor/contracts'
import { floorMove } from './floorMove'

export default floorMove(skip, 'turn', 'skip')
