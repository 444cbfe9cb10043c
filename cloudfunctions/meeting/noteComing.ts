import { noteComing } from '../../src/domain/meeting/contracts'
import { hostAttendanceMove } from './hostAttendanceMove'

export default hostAttendanceMove(noteComing, 'noteComing', () => ({ declineReason: null }))
