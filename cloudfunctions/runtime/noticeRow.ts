import type { Notice, NoticeKind, Tells } from '../../src/domain/notice/notice'
import { mayLeaveAt, untilOf } from '../../src/domain/notice/sending'
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

/** The meeting a notice is of. */
export interface MeetingTold {
  _id: string
  startsAt: number
  place: string
  status: string
}

/** Whose it is, for templates that ask. */
export interface RoomTold {
  name: string
  phone: string | null
}

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
  of?: MeetingTold
  /** When what is not a meeting begins. */
  begins?: number
  room?: RoomTold | null
  /** Where the record, version and person do not say it: 48 小时前. */
  occasion?: string
}

const toldOf = ({ _id, startsAt, place, status }: MeetingTold): Tells => ({ meeting: _id, startsAt, place, ...(status === 'cancelled' && { off: true as const }) })

/** An invitation once for each meeting and person, ever; a change once; a reminder once for its occasion. */
function onceOf({ kind, of, origin, occasion }: Told, to: string, otherwise: string): string {
  if (!of) return otherwise
  if (kind === 'meeting') return `meeting:${of._id}>${to}`
  return kind === 'meetingChange' ? `meetingChange:${of._id}@${origin.version}>${to}` : `${kind}:${of._id}:${occasion ?? ''}>${to}`
}

export function noticeRow(told: Told): Notice {
  const { origin, to, kind, about, page, title, body, at, wait = 0, of, begins, room } = told
  const address = to.openid ?? to.person ?? ''
  const _id = noticeId(at, origin.about, origin.version, address)
  const tells = of && toldOf(of)
  const when = of?.startsAt ?? begins
  return {
    _id,
    once: onceOf(told, to.person ?? address, _id),
    kind,
    ...to,
    title,
    body,
    ...(when !== undefined && { when }),
    ...(of && { place: of.place }),
    ...(room && { room: room.name, ...(room.phone && { phone: room.phone }) }),
    page,
    about,
    ...(tells && { tells }),
    at,
    status: to.openid ? 'waiting' : 'none',
    dueAt: mayLeaveAt({ kind, tells, when }, at + wait),
    until: untilOf(at + wait, tells),
    tries: 0,
    readAt: null,
  }
}
