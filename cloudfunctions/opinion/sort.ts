import { sort } from '../../src/domain/opinion/desk/contracts'
import { sortedAs } from '../../src/domain/opinion/decided'
import { staffMove } from './staffMove'

export default staffMove(sort, 'sort', ({ category, subject, committee }, desk) => ({ set: sortedAs({ category, subject, committee }, desk.now), note: subject }))
