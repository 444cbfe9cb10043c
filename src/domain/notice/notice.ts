/**
 * One message to one person about one thing: an outbox row until it has left, an inbox line for whoever the
 * directory knows. `_id` is made from what it is about, so that the same thing cannot be told twice.
 */
export interface Notice {
  _id: string
  kind: NoticeKind
  /** In-app inbox of somebody the directory knows. */
  person: string | null
  /** WeChat's address; null when not known (yet). */
  openid: string | null
  title: string
  body: string
  /** Where a tap leads, such as `/member/meeting/index?id=…`. */
  page: string
  /** The record it is about. */
  about: string
  at: number
  status: NoticeStatus
  /** When to try next. Whoever moves it on from what they read has claimed the row; a claim is void after a minute. */
  dueAt: number
  tries: number
  readAt: number | null
}

export const noticeKinds = {
  progress: '意见进展',
  meeting: '会议通知',
  meetingChange: '会议变更',
  task: '待办提醒',
} as const
export type NoticeKind = keyof typeof noticeKinds

/** `none`: nobody to send to in WeChat; `cancelled`: what it told was undone before it left. */
export const noticeStatuses = ['waiting', 'sent', 'refused', 'unsubscribed', 'failed', 'none', 'cancelled'] as const
export type NoticeStatus = (typeof noticeStatuses)[number]

/** WeChat template fields by kind: the keys of the approved templates (types: wechat-platform §1.5). */
export const templateFields: Record<NoticeKind, { title: string; body: string; at: string }> = {
  progress: { title: 'thing1', body: 'thing2', at: 'time3' },
  meeting: { title: 'thing1', body: 'thing2', at: 'time3' },
  meetingChange: { title: 'thing1', body: 'thing2', at: 'time3' },
  task: { title: 'thing1', body: 'thing2', at: 'time3' },
}

/** One row of the consent ledger: how many sends this openid has agreed to for this kind. */
export const consentId = (openid: string, kind: NoticeKind): string => `${openid}_${kind}`

const minutes = [0, 1, 5, 15, 60]
/** When to try again after the n-th failure that may pass (ms); then hourly. */
export const retryAfter = (tries: number): number => (minutes[tries] ?? 60) * 60_000
/** Four hours of hourly tries after the first ones, then a person must call. */
export const mostTries = 8

/** What a WeChat error code means for the row. */
export function fateOf(errCode: number): 'again' | 'unsubscribed' | 'refused' | 'failed' {
  if (errCode === 43101) return 'unsubscribed'
  if (errCode === 43107) return 'refused'
  // 43108: somebody else is just sending to the same person; 45009: daily quota; negative: the platform itself.
  if (errCode === 43108 || errCode === 45009 || errCode < 0) return 'again'
  return 'failed'
}
