import type { Notice, NoticeKind } from '../../src/domain/notice/notice'
import { timeId } from './desk'

export interface Addressee {
  person: string | null
  openid: string | null
}

/** The move a notice comes from: record, version and kind. */
export interface Origin {
  about: string
  version: number
  kind: string
}

/** Made of the move it comes from and to whom: the same thing cannot be told twice. Begins with the time, as every id. */
export const noticeId = (at: number, about: string, version: number, to: string): string => `${timeId(at)}~${about}@${version}>${to}`

interface Told {
  origin: Origin
  to: Addressee
  kind: NoticeKind
  about: string
  page: string
  title: string
  body: string
  at: number
  wait?: number
}

export function noticeRow({ origin, to, kind, about, page, title, body, at, wait = 0 }: Told): Notice {
  return {
    _id: noticeId(at, origin.about, origin.version, to.openid ?? to.person ?? ''),
    kind,
    ...to,
    title,
    body,
    page,
    about,
    at,
    status: to.openid ? 'waiting' : 'none',
    dueAt: at + wait,
    tries: 0,
    readAt: null,
  }
}
