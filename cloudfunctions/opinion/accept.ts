import { accept } from '../../src/domain/opinion/contracts'
import { sortedAs } from '../../src/domain/opinion/decided'
import { staffMove } from './staffMove'

export default staffMove(accept, 'accept', ({ category, subject, committee }, desk) => ({ set: sortedAs({ category, subject, committee }, desk.now), note: subject }))
