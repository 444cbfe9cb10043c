import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'

const atWork = ['signed', 'sentBack'] as const

/** One suggestion given to one unit, with a due date, until the committee has seen that it was done. */
export const handoverLife = lifecycle({
  name: '交办件',
  start: 'issued',
  states: { issued: '待签收', signed: '办理中', reported: '待核实', sentBack: '退回重办', verified: '已办结' },
  moves: {
    sign: { from: 'issued', to: 'signed', by: ['unit'], says: '签收' },
    note: { from: atWork, to: 'same', by: ['unit'], needs: { progress: '进展情况' }, says: '记进展' },
    report: { from: atWork, to: 'reported', by: ['unit'], needs: { result: '办理结果' }, says: '报办理结果' },
    // What the residents will read is written by whoever saw that it was done.
    verify: { from: 'reported', to: 'verified', by: ['committee'], needs: { outcome: '告诉群众的话' }, says: '核实办结' },
    sendBack: { from: 'reported', to: 'sentBack', by: ['committee'], needs: { reason: '退回原因' }, says: '退回重办' },
    askExtension: { from: atWork, to: 'same', by: ['unit'], needs: { reason: '延期原因', until: '延到哪天' }, says: '申请延期' },
    grantExtension: { from: atWork, to: 'same', by: ['committee'], needs: { asked: '延期申请' }, says: '同意延期' },
    urge: { from: ['issued', ...atWork], to: 'same', by: ['committee'], says: '催办' },
  },
})
export type HandoverStatus = keyof typeof handoverLife.states
export type HandoverMove = keyof typeof handoverLife.moves

/** 签收 is asked for within this many working days. */
export const signWithinWorkdays = 3

/** One dated entry of the three columns a unit fills: 进展情况, 存在问题, 解决思路 (seed 003, annex). */
export interface ProgressNote {
  at: number
  progress: string
  problem: string | null
  plan: string | null
  by: string
}

export interface Handover extends Stored {
  status: HandoverStatus
  /** Not yet verified; for the ledger's index. */
  open: boolean
  topic: string
  topicTitle: string
  room: string
  area: string
  areas: readonly string[]
  committee: string | null
  unit: string
  /** 协商建议 */
  text: string
  /** 协商时间: when the meeting that agreed it was held. */
  heldAt: number
  /** 督办负责人 */
  leader: string
  dueAt: number
  signBy: number
  notes: readonly ProgressNote[]
  extension: { until: number; reason: string; at: number } | null
  result: string | null
  outcome: string | null
}
