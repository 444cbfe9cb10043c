import { minute } from '../kernel/calendar'
import { seatKeys, seats, type Seat } from '../kernel/seats'
import { arrivalKeys, type Arrival, type Attendance } from './attendance'
import { leftEarly } from './door/handingIn'
import { isLate, type Meeting } from './meeting'
import type { Part } from './parts'
import { answered, freeToSignUp, standingOf } from './standing'

type Held = Pick<Meeting, 'status' | 'movedAt' | 'signUp' | 'startsAt' | 'endsAt' | 'closedAt'>

/** Where one attendance is counted (parts.ts). */
export function partOf(meeting: Held, one: Attendance): Part {
  if (one.arrivedBy === 'walkIn') return 'walkIn'
  const standing = standingOf(meeting, one)
  if (standing === 'present') return 'came'
  if (standing === 'excused') return 'leave'
  if (standing === 'handedIn') return 'unsure'
  if (standing === 'replaced' || standing === 'waiting' || standing === 'notSignedUp') return 'apart'
  // Somebody sent instead who cannot come leaves the place to whoever sent them.
  if (standing === 'declined') return one.must && one.standsInFor === null ? 'absent' : 'apart'
  return standing === 'invited' && freeToSignUp(meeting, one) ? 'apart' : 'absent'
}

const there: readonly string[] = ['present', 'handedIn']

/** What somebody had last said before they stood at the door. */
export function answerOf(meeting: Held, one: Attendance): Answer {
  const status = there.includes(one.status) ? (one.diary.findLast(({ to }) => !there.includes(to))?.to ?? 'invited') : one.status
  if (!answered(meeting, { status: status as Attendance['status'], repliedAt: one.repliedAt })) return 'silent'
  return (answers[status as keyof typeof answers] ?? 'silent') as Answer
}
const answers = { coming: 'coming', leaveAsked: 'leave', excused: 'leave', declined: 'no', replaced: 'standIn', waiting: 'waiting' } as const
export type Answer = (typeof answers)[keyof typeof answers] | 'silent'
export const answerWords: Record<Answer, string> = { coming: '参加', leave: '请假', no: '婉拒', standIn: '请人代会', waiting: '候补', silent: '未回复' }
export const answerKeys = Object.keys(answerWords) as [Answer, ...Answer[]]

/** Whole minutes late, as the clock at the door shows it; 0: on time. */
export const minutesLate = ({ startsAt }: Pick<Meeting, 'startsAt'>, { arrivedAt }: Pick<Attendance, 'arrivedAt'>): number =>
  arrivedAt !== null && isLate(arrivedAt, startsAt) ? Math.floor((arrivedAt - startsAt) / minute) : 0

/** The same for leaving early: before the end, or before the host closed the meeting where that came sooner. */
export const minutesEarly = ({ endsAt, closedAt }: Pick<Meeting, 'endsAt' | 'closedAt'>, { leftAt }: Pick<Attendance, 'leftAt'>): number =>
  leftAt !== null && leftEarly({ endsAt, closedAt }, leftAt) ? Math.max(1, Math.floor((Math.min(endsAt, closedAt ?? endsAt) - leftAt) / minute)) : 0

interface Named {
  name: string
  minutes: number
}

export interface Figures {
  /** On the list, without those who came unasked. */
  asked: number
  answers: { key: Answer; label: string; many: number }[]
  expected: number
  came: number
  onTime: number
  late: Named[]
  leave: number
  absent: number
  apart: number
  unsure: number
  walkIns: number
  /** How those signed in who were there, with those who came unasked. */
  how: { key: Arrival; many: number }[]
  leftEarly: Named[]
  seats: { seat: Seat; label: string; expected: number; came: number; walkIns: number }[]
  conflicts: number
  /** 到会率 in whole percent: of those expected, how many came; null where nobody was. */
  rate: number | null
}

export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 100))

export function figuresOf(meeting: Held, all: readonly Attendance[]): Figures {
  const placed = all.map((one) => ({ one, part: partOf(meeting, one) }))
  const of = (...parts: Part[]) => placed.filter(({ part }) => parts.includes(part)).map(({ one }) => one)
  const listed = of('came', 'leave', 'absent', 'apart', 'unsure')
  const came = of('came')
  const inRoom = of('came', 'walkIn')
  const late = came.flatMap((one) => (minutesLate(meeting, one) > 0 ? [{ name: one.name, minutes: minutesLate(meeting, one) }] : []))
  const expected = of('came', 'leave', 'absent')
  const said = listed.map((one) => answerOf(meeting, one))
  return {
    asked: listed.length,
    answers: answerKeys.map((key) => ({ key, label: answerWords[key], many: said.filter((one) => one === key).length })),
    expected: expected.length,
    came: came.length,
    onTime: came.length - late.length,
    late,
    leave: of('leave').length,
    absent: of('absent').length,
    apart: of('apart').length,
    unsure: of('unsure').length,
    walkIns: of('walkIn').length,
    how: arrivalKeys.map((key) => ({ key, many: inRoom.filter(({ arrivedBy }) => arrivedBy === key).length })),
    leftEarly: inRoom.flatMap((one) => (minutesEarly(meeting, one) > 0 ? [{ name: one.name, minutes: minutesEarly(meeting, one) }] : [])),
    seats: seatKeys
      .map((seat) => ({ seat, label: seats[seat], expected: expected.filter((one) => one.seat === seat).length, came: came.filter((one) => one.seat === seat).length, walkIns: of('walkIn').filter((one) => one.seat === seat).length }))
      .filter((line) => line.expected + line.walkIns > 0),
    conflicts: all.filter(({ conflict }) => conflict !== null).length,
    rate: percent(came.length, expected.length),
  }
}
