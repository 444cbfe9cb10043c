import { noteDeclined } from '../../../src/domain/meeting/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(noteDeclined, 'noteDeclined', (_desk, { reason }) => ({ declineReason: reason ?? null }))
