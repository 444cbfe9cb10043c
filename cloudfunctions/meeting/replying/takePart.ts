import { attendanceLife, type Attendance } from '../../../src/domain/meeting/attendance'
import { meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { mayAttendeeMove } from '../../../src/domain/meeting/replying/replying'
import { signUpOver, takesPlace, untilSaid } from '../../../src/domain/meeting/calling/signUp'
import { Refused, refuse } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { nextNumber } from '../../runtime/places'
import { get } from '../../runtime/store'
import { myAttendance } from '../myAttendance'
import { patiently } from './patiently'
import { saidNow } from './saidNow'

export type PlaceMove = 'come' | 'queue' | 'signOff'

interface Asked {
  id: string
  version: number
}

/**
 * Saying that one comes, waits or does not come. Where there are only so many places, who comes and who waits is
 * decided here, whichever of the two was asked for.
 */
export async function takePart(desk: Desk, { id, version }: Asked, wanted: PlaceMove): Promise<{ meeting: Meeting; mine: Attendance }> {
  const { meeting, mine } = await myAttendance(desk, id.slice(0, id.indexOf(':')))
  if (mine._id !== id) throw refuse.notFound()
  if (meeting.status === 'closed' || meeting.status === 'cancelled') throw refuse.wrongStatus(meetingLife.states[meeting.status], '回复')
  const rules = await desk.directory.meetingRules(meeting.areas)
  if (!mayAttendeeMove(meeting, mine, wanted, rules)) throw refuse.wrongStatus(attendanceLife.states[mine.status], attendanceLife.moves[wanted].says)
  if (wanted !== 'signOff') await requireInTime(desk, meeting, mine)
  const places = takesPlace(meeting, mine)
  const move = async (name: PlaceMove, queued?: number): Promise<Attendance> => {
    const set: Partial<Attendance> = { leaveReason: null, ...saidNow(desk, meeting), ...(queued !== undefined && { queued }) }
    return advanceFrom(desk, mine, { kind: 'attendance', move: name, evidence: { places }, set, version })
  }
  if (!places || mine.status === 'coming') return { meeting, mine: await move(wanted) }
  const now = { meeting }
  const once = async () => {
    if (wanted === 'signOff') return move('signOff')
    try {
      return await move('come')
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code !== 'placesFull') throw error
      return move('queue', nextNumber(now.meeting))
    }
  }
  const still = async () => {
    const [latest, one] = await Promise.all([get<Meeting>('meetings', meeting._id), get<Attendance>('attendances', id)])
    if (latest) now.meeting = latest
    return one?.version === version && latest?.status === meeting.status
  }
  return { meeting, mine: await patiently(once, still) }
}

async function requireInTime(desk: Desk, meeting: Meeting, mine: Attendance): Promise<void> {
  if (!signUpOver(meeting, mine, desk.now) || mine.status === 'coming') return
  const room = await desk.directory.room(meeting.room)
  throw refuse.signUpOver(untilSaid(meeting.signUp?.until ?? 0, desk.now), room?.phone ?? null)
}
