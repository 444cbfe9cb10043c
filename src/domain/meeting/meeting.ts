import { minute } from '../kernel/calendar'
import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { BoundaryCheck } from './boundary'

/** 协商活动 of every shape the seeds name (S0, S2, S3, S4). */
export const kinds = [
  '对话型协商', '决策型协商', '民主恳谈', '专题协商', '对口协商', '界别协商', '提案办理协商',
  '民主监督', '小微协商', '网络协商', '我说你听', '读书活动', '调研',
] as const
export const forms = { fixed: '固定场所', mobile: '流动场所', online: '线上' } as const
export type Form = keyof typeof forms

const host = ['clerk', 'convener'] as const

export const meetingLife = lifecycle({
  name: '会议',
  start: 'planned',
  states: { planned: '筹备中', notified: '已通知', open: '签到中', closed: '已结束', postponed: '已延期', cancelled: '已取消' },
  moves: {
    notify: { from: ['planned', 'postponed'], to: 'notified', by: host, says: '发通知' },
    postpone: {
      from: ['planned', 'notified'],
      to: 'postponed',
      by: host,
      needs: { reason: '延期原因', startsAt: '新的开始时间', endsAt: '新的结束时间' },
      says: '延期',
    },
    // The road: its topic was sent back or given up.
    cancel: { from: ['planned', 'notified', 'postponed'], to: 'cancelled', by: [...host, 'road'], needs: { reason: '取消原因' }, says: '取消会议' },
    open: { from: 'notified', to: 'open', by: host, says: '开始签到' },
    close: { from: 'open', to: 'closed', by: host, says: '结束会议' },
  },
})
export type MeetingStatus = keyof typeof meetingLife.states
export type MeetingMove = keyof typeof meetingLife.moves

/** Counted in minutes, as people read it: whoever comes within the first one is on time. */
export const isLate = (arrivedAt: number, startsAt: number): boolean => arrivedAt >= startsAt + minute

/** Still ahead or running: people may be invited, and who comes is counted. */
export const inviting: readonly MeetingStatus[] = ['planned', 'notified', 'postponed', 'open']

/** What the host may do with one person's attendance while the meeting is here: by hand only at the open door, leave only before it is over. */
export const mayHostMove = (status: MeetingStatus, move: string): boolean => (move === 'confirmByHand' ? status === 'open' : inviting.includes(status))

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
  agenda: readonly string[]
  /** The host has ticked that this is something to talk over, before anybody was told; null for a meeting without a topic. */
  boundary: BoundaryCheck | null
  /** Signs the door codes of this meeting alone; never leaves the cloud. */
  secret: string
}
