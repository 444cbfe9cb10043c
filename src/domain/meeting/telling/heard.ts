import type { Attendance } from '../attendance'
import type { Meeting } from '../meeting'

const news: readonly string[] = ['notify', 'postpone', 'relocate', 'cancel']

/** When people were last told something of the meeting; `null` when nobody ever was. */
export const toldAt = ({ diary }: Pick<Meeting, 'diary'>): number | null =>
  diary.some(({ move }) => move === 'notify') ? (diary.findLast(({ move }) => news.includes(move))?.at ?? null) : null

/** Has opened the meeting, or replied, since the latest news of it. */
export const heard = (meeting: Pick<Meeting, 'diary'>, { readAt, repliedAt }: Pick<Attendance, 'readAt' | 'repliedAt'>): boolean => Math.max(readAt ?? 0, repliedAt ?? 0) >= (toldAt(meeting) ?? Infinity)
export const hasRead = (meeting: Pick<Meeting, 'diary'>, { readAt }: Pick<Attendance, 'readAt'>): boolean => (readAt ?? 0) >= (toldAt(meeting) ?? Infinity)

const counted: readonly Attendance['status'][] = ['invited', 'coming', 'waiting', 'leaveAsked']

/**
 * A person must call: before sending, whom WeChat cannot reach; afterwards, whom the latest news did not reach and who has not
 * found it in the mini-program. Whoever has been called off must know of it too.
 */
export function mustCall(meeting: Pick<Meeting, 'diary' | 'status'>, one: Pick<Attendance, 'status' | 'readAt' | 'repliedAt'>, { reachable, lost }: { reachable: boolean; lost: boolean }): boolean {
  if (meeting.status === 'closed' || !counted.includes(one.status)) return false
  if (meeting.status === 'planned') return one.status === 'invited' && !reachable
  return lost && toldAt(meeting) !== null && !heard(meeting, one)
}
