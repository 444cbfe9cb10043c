import { release } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(release, 'release', ({ note }) => ({ set: { reason: null, door: null }, note }))
