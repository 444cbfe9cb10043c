import { open } from '../../../src/domain/meeting/contracts'
import { hostMove } from '../hostMove'

export default hostMove(open, 'open', (_input, desk) => ({ set: { openedAt: desk.now } }))
