import { come } from '../../src/domain/meeting/contracts'
import { fulfil } from '../runtime/serve'
import { reply } from './reply'

export default fulfil(come, (desk, input) => reply(desk, { ...input, move: 'come' }))
