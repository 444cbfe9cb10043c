import { refer } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(refer, 'refer', ({ door }) => ({ set: { door }, note: door.name }))
