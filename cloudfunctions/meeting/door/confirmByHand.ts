import { confirmByHand } from '../../../src/domain/meeting/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(confirmByHand, 'confirmByHand', (desk) => ({ arrivedAt: desk.now, arrivedBy: 'hand' }))
