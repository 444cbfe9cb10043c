import { noteConflict } from '../../../src/domain/meeting/contracts'
import { hostAttendanceMove } from '../hostAttendanceMove'

export default hostAttendanceMove(noteConflict, 'noteConflict', (_desk, { conflict }) => ({ conflict: conflict ?? null }))
