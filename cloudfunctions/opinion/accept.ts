import { accept } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(accept, 'accept', ({ category, subject, committee }) => ({ set: { category, subject, committee }, note: subject }))
