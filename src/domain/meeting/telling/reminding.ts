import { hour, minute } from '../../kernel/calendar'
import type { DiaryLine } from '../../kernel/lifecycle'
import { byDay, eveningBefore, morningAfter } from '../../kernel/workdays'
import type { Meeting } from '../meeting'

/** Knows the holiday calendar, hence only the cloud's. */
export const remindSettings = {
  /** Whoever was told later than this needs no reminding yet. */
  early: 48 * hour,
  late: 2 * hour,
  /** The host of a door left open is asked, and then it is closed. */
  doorAfter: hour,
  closeAfter: 12 * hour,
  /** After closing: the room is still being swept. */
  thanksAfter: 30 * minute,
  /** Working days for the minutes. */
  minutesWithin: 2,
} as const

export const occasions = ['early', 'late', 'doorLeft', 'doorForgotten', 'thanks', 'minutes'] as const
export type Occasion = (typeof occasions)[number]

export interface Due {
  what: Occasion
  at: number
}

type Dated = Pick<Meeting, 'status' | 'startsAt' | 'endsAt' | 'openedAt' | 'closedAt' | 'topic' | 'reminded'> & { diary: readonly Pick<DiaryLine, 'move' | 'at'>[] }

/** A reminder of one time is none of another. */
export const saidAs = (what: Occasion, { startsAt }: Pick<Meeting, 'startsAt'>): string => (what === 'early' || what === 'late' ? `${what}@${startsAt}` : what)

const told = ({ diary }: Dated): number => diary.findLast(({ move }) => move === 'notify' || move === 'postpone')?.at ?? 0

/** When each occasion is; `null` where there is none. Never at night: 48 hours before moves to the morning, two hours before to the evening. */
const moments: Record<Occasion, (meeting: Dated) => number | null> = {
  early: (m) => ahead(m, byDay(m.startsAt - remindSettings.early)),
  late: (m) => ahead(m, eveningBefore(m.startsAt - remindSettings.late)),
  doorLeft: (m) => {
    const at = byDay(doorEnds(m) + remindSettings.doorAfter)
    return m.status === 'open' && at < doorEnds(m) + remindSettings.closeAfter ? at : null
  },
  doorForgotten: (m) => (m.status === 'open' ? doorEnds(m) + remindSettings.closeAfter : null),
  thanks: (m) => (m.status === 'closed' && m.closedAt !== null ? byDay(m.closedAt + remindSettings.thanksAfter) : null),
  minutes: (m) => (m.status === 'closed' && m.closedAt !== null && m.topic !== null ? morningAfter(m.closedAt, remindSettings.minutesWithin) : null),
}

/** Whoever was told after that moment has just heard of it. */
const ahead = (meeting: Dated, at: number): number | null => ((meeting.status === 'notified' || meeting.status === 'postponed') && at > told(meeting) ? at : null)

/** A door opened after the planned end is not yet forgotten. */
const doorEnds = ({ endsAt, openedAt }: Dated): number => Math.max(endsAt, openedAt ?? 0)

/** What nobody has done yet, in the order of the table. */
export const toRemind = (meeting: Dated): Due[] =>
  occasions.flatMap((what) => {
    const at = meeting.reminded.includes(saidAs(what, meeting)) ? null : moments[what](meeting)
    return at === null ? [] : [{ what, at }]
  })

export function remindAt(meeting: Dated): number | undefined {
  const moments = toRemind(meeting).map(({ at }) => at)
  return moments.length === 0 ? undefined : Math.min(...moments)
}

/** A clock that stood still does not say what has become pointless. */
export const worthSaying = ({ what }: Due, due: readonly Due[], { startsAt }: Pick<Meeting, 'startsAt'>, now: number): boolean => {
  if (what === 'early') return now < startsAt - remindSettings.late && !due.some((other) => other.what === 'late')
  return what !== 'late' || now < startsAt
}

/** The outbox is compared with the list so soon after telling, and then again and again until the meeting. */
export const sweepSettings = { first: 2 * minute, every: 30 * minute } as const

/** What follows from where a meeting stands and is stored for the sake of an index. */
export function alongReminding(after: Meeting, line: DiaryLine): Pick<Meeting, 'remindAt' | 'sweepAt'> {
  const isTold = after.status === 'notified' || after.status === 'postponed'
  return { remindAt: remindAt({ ...after, diary: [...after.diary, line] }), sweepAt: isTold ? Math.min(after.sweepAt ?? Infinity, line.at + sweepSettings.first) : undefined }
}
