import { clear } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

/** What kept it back is gone with it: whoever works on it now is not to be steered by a suspicion the office did not share. */
export default staffMove(clear, 'clear', ({ note }) => ({ set: { suspicions: [] }, note }))
