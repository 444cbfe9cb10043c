import { day, minute } from '../kernel/calendar'
import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { BoundaryCheck } from './calling/boundary'
import type { Serial } from './calling/repeating'

/** 协商活动 of every shape the seeds name (S0, S2, S3, S4). */
export const kinds = [
  '对话型协商', '决策型协商', '民主恳谈', '专题协商', '对口协商', '界别协商', '提案办理协商',
  '民主监督', '小微协商', '网络协商', '我说你听', '读书活动', '调研',
] as const
/** What some of them are called on the spot: seed 002 “院坝协商、楼栋协商”, seed 003 “知情明政”“公益培训”. */
export const variants: Partial<Record<(typeof kinds)[number], readonly string[]>> = { 小微协商: ['坝坝会', '楼栋会', '院坝协商'], 我说你听: ['知情明政', '公益培训'] }
export const forms = { fixed: '固定场所', mobile: '流动场所', online: '线上' } as const
export type Form = keyof typeof forms

const host = ['clerk', 'convener'] as const

export const meetingLife = lifecycle({
  name: '会议',
  start: 'planned',
  states: { planned: '筹备中', notified: '已通知', open: '签到中', closed: '已结束', postponed: '已延期', cancelled: '已取消' },
  moves: {
    notify: { from: 'planned', to: 'notified', by: host, says: '发通知' },
    // Who was told hears of the change once, with the new time or place; nobody is invited anew.
    postpone: {
      from: ['notified', 'postponed'],
      to: 'postponed',
      by: host,
      needs: { reason: '延期原因', startsAt: '新的开始时间', endsAt: '新的结束时间' },
      says: '延期',
    },
    relocate: { from: ['notified', 'postponed'], to: 'same', by: host, needs: { reason: '改地点的原因', place: '新的地点' }, says: '改地点' },
    amend: { from: 'planned', to: 'same', by: host, says: '修改' },
    arrange: { from: ['planned', 'notified', 'postponed', 'open'], to: 'same', by: host, says: '改安排' },
    attach: { from: ['planned', 'notified', 'postponed', 'open', 'closed'], to: 'same', by: host, says: '加材料' },
    detach: { from: ['planned', 'notified', 'postponed', 'open', 'closed'], to: 'same', by: host, says: '去掉材料' },
    // The road: its topic was sent back or given up.
    cancel: { from: ['planned', 'notified', 'postponed'], to: 'cancelled', by: [...host, 'road'], needs: { reason: '取消原因' }, says: '取消会议' },
    open: { from: ['notified', 'postponed'], to: 'open', by: host, says: '开始签到' },
    addSheet: { from: ['open', 'closed'], to: 'same', by: host, needs: { photos: '签到表照片' }, says: '拍纸上签到表' },
    // The road: forgotten, long after its end.
    close: { from: 'open', to: 'closed', by: [...host, 'road'], says: '结束会议' },
  },
})
export type MeetingStatus = keyof typeof meetingLife.states
export type MeetingMove = keyof typeof meetingLife.moves

/** Counted in minutes, as people read it: whoever comes within the first one is on time. */
export const isLate = (arrivedAt: number, startsAt: number): boolean => arrivedAt >= startsAt + minute

/** Still ahead or running: people may be invited, and who comes is counted. */
export const inviting: readonly MeetingStatus[] = ['planned', 'notified', 'postponed', 'open']

/** Made up for, confirmed or noted as long after a meeting's end as its papers are being put together. */
export const makeUpWithin = 7 * day
const afterwards: readonly string[] = ['makeUp', 'confirmHandedIn', 'refuseHandedIn', 'noteLeft']

/** What the host may do with one person's attendance while the meeting is here: by hand only at the open door, leave only before it is over. */
export function mayHostMove({ status, closedAt }: Pick<Meeting, 'status' | 'closedAt'>, move: string, now: number): boolean {
  if (status === 'closed') return afterwards.includes(move) && closedAt !== null && now < closedAt + makeUpWithin
  if (move === 'makeUp') return false
  return move === 'confirmByHand' || afterwards.includes(move) ? status === 'open' : inviting.includes(status)
}

/** One point of the agenda. `minutes`: planned for it, where somebody has. */
export interface AgendaLine {
  says: string
  minutes: number | null
}

/** 各方发言（30 分钟） */
export const agendaSaid = ({ says, minutes }: AgendaLine): string => (minutes === null ? says : `${says}（${minutes} 分钟）`)

/** 报名参加: how many may come besides those who must, until when (ms) one signs up, and whether members who were not asked may too. */
export interface SignUp {
  capacity: number | null
  until: number | null
  open: boolean
}

export interface Attachment {
  /** How people ask for it; where it lies is nobody's business. */
  id: string
  file: string
  name: string
  /** Bytes. */
  size: number
  by: string
  at: number
}

/** Around where a meeting is: degrees (GCJ-02, as WeChat tells them) and metres. Being outside is recorded and stops nobody. */
export interface Fence {
  latitude: number
  longitude: number
  metres: number
}

export interface Meeting extends Stored {
  status: MeetingStatus
  /** As `drafting` of a topic. */
  planning: string
  room: string
  area: string
  areas: readonly string[]
  committee: string | null
  topic: string | null
  kind: (typeof kinds)[number]
  form: Form
  title: string
  startsAt: number
  endsAt: number
  place: string
  agenda: readonly AgendaLine[]
  /** 坝坝会, 知情明政 …, or null. */
  variant: string | null
  /** Meetings planned together, every week or month: the id of the first, and which of them it is. */
  series: string | null
  serial: Serial | null
  signUp: SignUp | null
  /** Counts every place taken, given back or waited for: whoever decides on an old count decides anew. */
  signings?: number
  /** Still to be held, or over and called off; follows from the status. */
  shelf: 'ahead' | 'past'
  /** The county whose members may sign up unasked; absent while they may not. */
  openTo?: string
  /** The place, however it is written (booking.ts). */
  placeKey: string
  attachments: readonly Attachment[]
  fence: Fence | null
  /** 会场没有信号: the code is kept on the phone and handed in later. */
  noSignal: boolean
  /** 要签退: leaving is recorded too. */
  signOut: boolean
  /** Photos of the paper sign-in sheet. */
  sheets: readonly { file: string; by: string; at: number }[]
  /** When it was last moved to another time. */
  movedAt: number | null
  openedAt: number | null
  closedAt: number | null
  /** When the clock has to look at it again (reminders, forgotten door); absent when there is nothing to do. */
  remindAt?: number
  /** When the outbox is next compared with the list; absent when nobody has been told, or it is over. */
  sweepAt?: number
  reminded: readonly string[]
  /** The host has ticked that this is something to talk over, before anybody was told; null for a meeting without a topic. */
  boundary: BoundaryCheck | null
  /** Signs the door codes of this meeting alone; never leaves the cloud. */
  secret: string
}
