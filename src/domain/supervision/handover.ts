import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { Behalf, Doubt, Extension, Helper, Inspection, Landed, Outset, ProgressNote, Reminder, Returned, Round, Upheld, Urge } from './parts'

const atWork = ['signed', 'sentBack'] as const
const open = ['issued', ...atWork, 'reported', 'questioned'] as const
/** 专人、召集人、专委会 of this handover may act in a unit's name, and say how the unit told them. */
const staff = ['clerk', 'convener', 'committee'] as const
const unit = ['unit', ...staff] as const
const helper = ['helper', ...staff] as const

/** One suggestion given to one unit, with a due date, until the committee has seen that it was done. */
export const handoverLife = lifecycle({
  name: '交办件',
  start: 'issued',
  states: { issued: '待签收', signed: '办理中', reported: '待核实', sentBack: '退回重办', verified: '已办结', questioned: '群众说没解决' },
  moves: {
    sign: { from: 'issued', to: 'signed', by: unit, says: '签收' },
    note: { from: atWork, to: 'same', by: unit, needs: { progress: '进展情况' }, says: '记进展' },
    report: { from: atWork, to: 'reported', by: unit, needs: { result: '办理结果' }, says: '报办理结果' },
    signHelp: { from: ['issued', ...atWork], to: 'same', by: helper, needs: { unit: '会办单位' }, says: '会办签收' },
    assist: { from: ['issued', ...atWork], to: 'same', by: helper, needs: { unit: '会办单位', opinion: '会办意见' }, says: '交会办意见' },
    // Seen on the spot, with photos; what the residents will read is written by whoever saw it, never by the hand that reported.
    verify: {
      from: 'reported',
      to: 'verified',
      by: ['committee'],
      needs: { date: '核实时间', place: '核实地点', people: '一起核实的人', photos: '现场照片', outcome: '告诉群众的话' },
      notBy: ['report'],
      says: '核实办结',
    },
    sendBack: { from: 'reported', to: 'sentBack', by: ['committee'], needs: { reason: '退回原因' }, says: '退回重办' },
    askExtension: { from: atWork, to: 'same', by: unit, needs: { reason: '延期原因', until: '延到哪天' }, says: '申请延期' },
    grantExtension: { from: atWork, to: 'same', by: ['committee'], needs: { asked: '延期申请' }, says: '同意延期' },
    refuseExtension: { from: atWork, to: 'same', by: ['committee'], needs: { asked: '延期申请', reason: '不同意的理由' }, says: '不同意延期' },
    urge: { from: ['issued', ...atWork], to: 'same', by: ['committee'], says: '催办' },
    reassign: { from: ['issued', ...atWork, 'questioned'], to: 'issued', by: ['committee'], needs: { unit: '新的承办单位', reason: '改派理由' }, says: '改派' },
    // A contributor says at any time that it is not solved; the committee does it over or stands by it.
    question: { from: ['verified', 'questioned'], to: 'questioned', by: ['road'], needs: { words: '群众说的话' }, says: '群众说没解决' },
    redo: { from: 'questioned', to: 'issued', by: ['committee'], needs: { reason: '二次办理的要求', dueDate: '新的期限' }, says: '二次办理' },
    uphold: {
      from: 'questioned',
      to: 'verified',
      by: ['committee'],
      needs: { outcome: '告诉群众的话', photos: '现场照片' },
      notBy: ['report'],
      says: '维持办结',
    },
    // The clock, and a unit that is dissolved while it still has something in hand.
    escalate: { from: ['issued', ...atWork], to: 'same', by: ['road'], says: '超期上报' },
    succeed: { from: ['issued', ...atWork], to: 'issued', by: ['road'], needs: { unit: '接办单位' }, says: '单位撤并，转接办单位' },
    inherit: { from: open, to: 'same', by: ['road'], needs: { unit: '接办单位' }, says: '单位撤并，由接办单位接着办' },
    orphan: { from: open, to: 'same', by: ['road'], says: '单位已撤销，等改派' },
    helperGone: { from: open, to: 'same', by: ['road'], says: '会办单位已撤销' },
  },
})
export type HandoverStatus = keyof typeof handoverLife.states
export type HandoverMove = keyof typeof handoverLife.moves

/** Moves that units make themselves, or staff for them. */
export const mainMoves = ['sign', 'note', 'report', 'askExtension'] as const
export const helperMoves = ['signHelp', 'assist'] as const

/** Settings of supervision, each with its unit. */
export const settings = {
  /** 签收 is asked for within this many working days. */
  signWithin: 3,
  /** Working days before the due date from which the light says 快到期. */
  soonWithin: 3,
  /** Extensions granted or asked for in one round of handling. */
  extensionsMost: 2,
  /** The how-manieth 催办 of a round tells those above. */
  escalateAtUrge: 2,
  /** So many working days past the due date tell those above by themselves. */
  escalateAfter: 5,
  /** Working days after which the committee is reminded of what waits for it. */
  committeeWithin: 5,
} as const

export interface Handover extends Stored {
  status: HandoverStatus
  /** Not verified, or questioned again; for the ledger's index. */
  open: boolean
  topic: string
  topicTitle: string
  /** Such as 2026-017: the source the 问题清单 names. */
  topicNumber: string
  room: string
  area: string
  areas: readonly string[]
  committee: string | null
  /** 主办单位 */
  unit: string
  /** Whose it was from when on and under which name: what was issued to a renamed unit stays explainable. */
  outsets: readonly Outset[]
  /** 会办单位 */
  helpers: readonly Helper[]
  helperUnits: readonly string[]
  /** 协商建议 */
  text: string
  /** 协商时间: when the meeting that agreed it was held. */
  heldAt: number
  /** 督办负责人 */
  leader: string
  dueAt: number
  /** The day that was set, where it fell on a holiday and moved to the next working day. */
  dueAsked: string | null
  /** When the present due date was set. */
  dueSince: number
  signBy: number
  /** 第几次办理, beginning with 1. */
  round: number
  rounds: readonly Round[]
  notes: readonly ProgressNote[]
  extension: { until: number; asked: string | null; reason: string; at: number; by: string } | null
  extensions: readonly Extension[]
  urges: readonly Urge[]
  /** When those above were told, in this round. */
  escalatedAt: number | null
  /** What the clock has reminded of since the present due date. */
  reminded: readonly Reminder[]
  /** When the clock has to look at it next; absent when nothing will be due. */
  remindAt?: number
  behalves: readonly Behalf[]
  result: string | null
  resultPhotos: readonly string[]
  /** Why the result was reported although a 会办意见 is outstanding. */
  without: string | null
  reportedAt: number | null
  returned: readonly Returned[]
  inspection: Inspection | null
  landed: Landed | null
  outcome: string | null
  /** What contributors say is not solved. */
  doubts: readonly Doubt[]
  upheld: readonly Upheld[]
  /** When it was first seen that it was done; and whether contributors ever said that it was not. For counting. */
  verifiedAt?: number
  again?: true
}

/** 会办意见 the main unit still waits for. */
export const awaited = ({ helpers }: Pick<Handover, 'helpers'>): Helper[] => helpers.filter(({ opinion, gone }) => opinion === null && !gone)

export const urgesNow = ({ urges, round }: Pick<Handover, 'urges' | 'round'>): number => urges.filter((urge) => urge.round === round).length
export const extensionsNow = ({ extensions, extension, round }: Pick<Handover, 'extensions' | 'extension' | 'round'>): number =>
  extensions.filter((one) => one.round === round).length + (extension ? 1 : 0)
