import { undoMany } from '../../src/domain/opinion/desk/contracts'
import { fulfil } from '../runtime/serve'
import { moveMany } from './many'

export default fulfil(undoMany, (desk, { opinions }) => moveMany(desk, opinions, 'undo', (_asked, opinion) => ({ set: opinion.before ?? {} })))
