import { askLeave } from '../../src/domain/meeting/contracts'
import { fulfil } from '../runtime/serve'
import { reply } from './reply'

export default fulfil(askLeave, (desk, input) => reply(desk, { ...input, move: 'askLeave' }))
