import { undo } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(undo, 'undo', (_input, _desk, opinion) => ({ set: opinion.before ?? {} }))
