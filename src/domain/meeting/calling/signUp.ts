import { dayOnly, clock } from '../../kernel/calendar'
import type { Attendance, AttendanceStatus } from '../attendance'
import type { Meeting, MeetingStatus, SignUp } from '../meeting'
import { freeToSignUp } from '../standing'

/** Members of the county who were not asked may still come to it, and it is not over. */
export const openStatuses: readonly MeetingStatus[] = ['notified', 'postponed', 'open']

/** Who has a place, by where they stand; whoever must come needs none. */
export const placed: readonly AttendanceStatus[] = ['coming', 'present', 'handedIn']

type Person = Pick<Attendance, 'must'>
type Asked = Pick<Meeting, 'signUp'>

/** Comes of their own accord where places are counted: takes one and gives it back. */
export const takesPlace = (meeting: Asked, one: Person): boolean => freeToSignUp(meeting, one) && meeting.signUp !== null && meeting.signUp.capacity !== null

/** Until when (ms) one signs up; whoever must come answers whenever they can. */
export const signUpOver = (meeting: Asked, one: Person, now: number): boolean => {
  const until = meeting.signUp?.until ?? null
  return freeToSignUp(meeting, one) && until !== null && now > until
}

/** Of coming and waiting only the one that is meant now, and neither when signing up is over. `left`: places nobody has or waits for. */
export function mayAnswer(meeting: Asked, one: Pick<Attendance, 'must' | 'status'>, move: string, left: number | null, now: number): boolean {
  if (move !== 'come' && move !== 'queue') return true
  if (one.status !== 'coming' && signUpOver(meeting, one, now)) return false
  return (takesPlace(meeting, one) && left === 0 && one.status !== 'coming') === (move === 'queue')
}

/** 11月20日 18:00 */
export const untilSaid = (until: number, now: number): string => `${dayOnly(until, now)} ${clock(until)}`

/** So many may still come who have not waited; those who wait go before. `null`: as many as like. */
export const leftFor = (capacity: number | null, taken: number, waiting: number): number | null =>
  capacity === null ? null : Math.max(capacity - taken - waiting, 0)

/** How many of those waiting move up. */
export const movingUp = (capacity: number | null, taken: number, waiting: number): number =>
  capacity === null ? waiting : Math.max(Math.min(capacity - taken, waiting), 0)

export const signUpWords = ({ capacity, until, open }: SignUp, now: number): string =>
  [capacity === null ? '不限人数' : `${capacity} 个名额`, until === null ? '' : `${untilSaid(until, now)} 截止`, open ? '没有邀请的委员也能报名' : ''].filter(Boolean).join(' · ')
