import { open } from '../../src/domain/meeting/contracts'
import { hostMove } from './hostMove'

export default hostMove(open, 'open')
