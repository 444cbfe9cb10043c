import type { Attendance } from '../../../src/domain/meeting/attendance'
import { confirmMany } from '../../../src/domain/meeting/door/contracts'
import { mayHostMove, meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { refuse, Refused } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../../runtime/advance'
import type { Desk } from '../../runtime/desk'
import { fulfil } from '../../runtime/serve'
import { find, oneOf } from '../../runtime/store'

const atOnce = 10

/** Each is written by itself, so that one somebody else has changed meanwhile keeps nobody else waiting. */
export default fulfil(confirmMany, async (desk, { id, those, by }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const move = by === 'later' ? 'confirmHandedIn' : meeting.status === 'closed' ? 'makeUp' : 'confirmByHand'
  if (!mayHostMove(meeting, move, desk.now)) throw refuse.wrongStatus(meetingLife.states[meeting.status], confirmMany.says)
  if (by === 'paper' && meeting.sheets.length === 0) throw refuse.sheetFirst()
  const versions = new Map(those.map((one) => [one.id, one.version]))
  const found = (await find<Attendance>('attendances', { where: { _id: oneOf([...versions.keys()]) }, limit: versions.size })).filter((one) => one.meeting === id)
  if (found.length < versions.size) throw refuse.notFound()
  const left: { name: string; why: string }[] = []
  for (let at = 0; at < found.length; at += atOnce) {
    await Promise.all(
      found.slice(at, at + atOnce).map(async (one) => {
        const why = await confirm(desk, meeting, one, move, by, versions.get(one._id))
        if (why) left.push({ name: one.name, why })
      }),
    )
  }
  return { confirmed: found.length - left.length, left }
})

/** Nobody writes the minute on the paper: whoever stands on it counts from the beginning, or from now if that is earlier. */
async function confirm(desk: Desk, { startsAt }: Meeting, one: Attendance, move: string, by: 'later' | 'paper', version: number | undefined): Promise<string | null> {
  const set: Partial<Attendance> = by === 'paper' ? { arrivedAt: Math.min(startsAt, desk.now), arrivedBy: 'paper' } : {}
  const reason = by === 'paper' ? '纸上签到表' : undefined
  try {
    await advanceFrom(desk, one, { kind: 'attendance', move, evidence: { reason }, set, note: reason ?? null, version })
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal.text
    throw error
  }
}
