import { urge } from '../../src/domain/supervision/contracts'
import { handoverMove } from './handoverMove'

export default handoverMove(urge, 'urge')
