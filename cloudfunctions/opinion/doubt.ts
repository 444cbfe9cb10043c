import { doubt } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

/** Reason ⑧ is too wide for one person; it waits for a second one. */
export default staffMove(doubt, 'doubt', ({ note }) => ({ set: { reason: 8 }, note }))
