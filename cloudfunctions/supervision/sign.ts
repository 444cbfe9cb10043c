import { sign } from '../../src/domain/supervision/contracts'
import { main, unitMove } from './hand'

export default unitMove(sign, 'sign', main)
