import { denyLeave } from '../../../src/domain/meeting/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(denyLeave, 'denyLeave')
