import { refuseHandedIn } from '../../../src/domain/meeting/door/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(refuseHandedIn, 'refuseHandedIn', () => ({ arrivedAt: null, arrivedBy: null }))
