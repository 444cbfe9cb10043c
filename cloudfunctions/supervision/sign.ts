import { sign } from '../../src/domain/supervision/contracts'
import { handoverMove } from './handoverMove'

export default handoverMove(sign, 'sign')
