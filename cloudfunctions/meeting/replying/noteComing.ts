import { noteComing } from '../../../src/domain/meeting/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'
import { saidNow } from './saidNow'

export default hostAttendanceMove(noteComing, 'noteComing', (desk, _input, _one, meeting) => ({ ...saidNow(desk, meeting), declineReason: null, leaveReason: null }))
