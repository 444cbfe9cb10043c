import { close } from '../../../src/domain/meeting/contracts'
import { hostMove } from '../hostMove'

export default hostMove(close, 'close', (_input, desk) => ({ set: { closedAt: desk.now } }))
