import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { leftFor, movingUp, placed, takesPlace } from '../../src/domain/meeting/calling/signUp'
import { refuse } from '../../src/domain/kernel/refusal'
import { prepare } from './advance'
import type { Desk } from './desk'
import { count, find, get, is, oneOf, Stale, type Change } from './store'

/** So many move up in one transaction; more follow with the next. */
export const moveUpMost = 40

/** People who have a place and people who wait for one; whoever must come is neither. */
export async function standingAt(meeting: string): Promise<{ taken: number; waiting: number }> {
  const of = { meeting: is(meeting), must: is(false) }
  const [taken, waiting] = await Promise.all([count('attendances', { ...of, status: oneOf(placed) }), count('attendances', { ...of, status: is('waiting') })])
  return { taken, waiting }
}

/**
 * Every decision about places writes the next number on the meeting, and only if nobody has in between: what was
 * counted is still so. The number is read before anything is counted. (A version would not do: signing up is no move of
 * the meeting.)
 */
export const decided = ({ _id, signings = 0 }: Meeting): Change => ({ touch: _id, in: 'meetings', data: { signings: signings + 1 }, seen: { signings } })
export const nextNumber = ({ signings = 0 }: Pick<Meeting, 'signings'>): number => signings + 1

const running = ({ status }: Meeting): boolean => status === 'notified' || status === 'postponed' || status === 'open'

async function counted(one: Attendance): Promise<{ meeting: Meeting; taken: number; waiting: number } | null> {
  const meeting = await get<Meeting>('meetings', one.meeting)
  if (!meeting || !takesPlace(meeting, one)) return null
  return { meeting, ...(await standingAt(meeting._id)) }
}

/** Somebody is about to come: there has to be a place nobody waits for. */
export async function takePlace(one: Attendance): Promise<Change[]> {
  const now = await counted(one)
  if (!now) return []
  const capacity = now.meeting.signUp?.capacity ?? null
  if (leftFor(capacity, now.taken, now.waiting) === 0) throw refuse.placesFull(capacity ?? 0)
  return [decided(now.meeting)]
}

/** Somebody is about to wait: only where there is no place, and as the last of the line. */
export async function joinLine(one: Attendance): Promise<Change[]> {
  const now = await counted(one)
  if (!now || leftFor(now.meeting.signUp?.capacity ?? null, now.taken, now.waiting) !== 0 || one.queued !== nextNumber(now.meeting)) throw new Stale()
  return [decided(now.meeting)]
}

/** Somebody has given a place back: whoever has waited longest gets it and is told. */
export async function leavePlace(desk: Desk, one: Attendance): Promise<Change[]> {
  const now = await counted(one)
  if (!now || !running(now.meeting)) return []
  return [decided(now.meeting), ...(await moveUp(desk, now.meeting, now.meeting.signUp?.capacity ?? null, now.taken - 1, now.waiting))]
}

/** The first of the line for whom there is room. */
export async function moveUp(desk: Desk, meeting: Meeting, capacity: number | null, taken: number, waiting: number): Promise<Change[]> {
  const many = Math.min(movingUp(capacity, taken, waiting), moveUpMost)
  if (many === 0) return []
  const next = await find<Attendance>('attendances', { where: { meeting: is(meeting._id), status: is('waiting') }, order: 'queued', limit: many })
  const moves = await Promise.all(next.map((one) => prepare(desk, 'road', one, { kind: 'attendance', move: 'moveUp', evidence: { title: meeting.title } })))
  return moves.flatMap(({ changes }) => changes)
}

/** What is left over when more had to move up than fit into one transaction, or it was cut off. */
export async function fillUp(desk: Desk, id: string): Promise<Change[]> {
  const meeting = await get<Meeting>('meetings', id)
  if (!meeting || !running(meeting)) return []
  const { taken, waiting } = await standingAt(id)
  const moves = await moveUp(desk, meeting, meeting.signUp?.capacity ?? null, taken, waiting)
  return moves.length === 0 ? [] : [decided(meeting), ...moves]
}
