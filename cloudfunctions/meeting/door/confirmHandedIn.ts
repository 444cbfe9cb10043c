import { confirmHandedIn } from '../../../src/domain/meeting/door/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(confirmHandedIn, 'confirmHandedIn')
