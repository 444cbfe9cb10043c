import { grantLeave } from '../../../src/domain/meeting/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(grantLeave, 'grantLeave')
