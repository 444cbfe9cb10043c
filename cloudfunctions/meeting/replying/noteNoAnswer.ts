import { noteNoAnswer } from '../../../src/domain/meeting/replying/contracts'
import { callsOf } from '../../../src/domain/meeting/replying/calls'
import { hostAttendanceMove } from '../hostAttendanceMove'

/** Nobody picked up; the diary keeps the times. */
export default hostAttendanceMove(noteNoAnswer, 'noteNoAnswer', undefined, (_desk, _input, one) => `第 ${callsOf(one).length + 1} 次`)
