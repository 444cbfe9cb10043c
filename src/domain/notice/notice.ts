/**
 * One message to one person about one thing: an outbox row until it has left, an inbox line for whoever the
 * directory knows. `_id` is made from what it is about, so that the same thing cannot be told twice.
 */
export interface Notice {
  _id: string
  /** What may be told only once, whatever set it off: an invitation, a change, a reminder of one occasion. */
  once: string
  kind: NoticeKind
  /** In-app inbox of somebody the directory knows. */
  person: string | null
  /** WeChat's address; null when not known (yet). */
  openid: string | null
  title: string
  body: string
  /** What a template may ask for besides (template.ts): when it begins (ms), where, whose, and the number to call. */
  when?: number
  place?: string
  room?: string
  phone?: string
  /** Where a tap leads, such as `/member/meeting/index?id=…`. */
  page: string
  /** The record it is about. */
  about: string
  /** The meeting as it was told; a row that no longer says what is so does not leave. */
  tells?: Tells
  at: number
  status: NoticeStatus
  /** When to try next, or when a sender that has not come back is given up. */
  dueAt: number
  /** After this a failure is final and a person must call. */
  until: number
  tries: number
  /** Of the last attempt that failed. */
  errCode?: number
  /** Template, WeChat's number and time of the attempt that left. */
  template?: string
  msgid?: string
  sentAt?: number
  readAt: number | null
}

export interface Tells {
  meeting: string
  startsAt: number
  place: string
  /** It tells that there will be none. */
  off?: true
}

export const noticeKinds = {
  progress: '意见进展',
  meeting: '会议通知',
  meetingChange: '会议变更',
  reminder: '会议提醒',
  thanks: '会后答谢',
  task: '待办提醒',
} as const
export type NoticeKind = keyof typeof noticeKinds
export const noticeKindKeys = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]

/**
 * `sending`: with WeChat at this moment. `none`: nobody to send to in WeChat; `cancelled`: what it told was undone before
 * it left; `spared`: in the inbox only, the consent is kept for what matters more.
 */
export const noticeStatuses = ['waiting', 'sending', 'sent', 'refused', 'unsubscribed', 'failed', 'none', 'cancelled', 'spared'] as const
export type NoticeStatus = (typeof noticeStatuses)[number]
