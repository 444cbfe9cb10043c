import { handoverLife, helperMoves, mainMoves, type HandoverMove } from '@/domain/supervision/handover'
import type { HandoverView } from '@/domain/supervision/views'

/** Those done most first. */
const order: readonly HandoverMove[] = ['sign', 'signHelp', 'redo', 'verify', 'grantExtension', 'report', 'assist', 'note', 'uphold', 'sendBack', 'refuseExtension', 'urge', 'askExtension', 'reassign']

/** Seldom what somebody came for: never beside the main button. */
export const seldom: readonly HandoverMove[] = ['reassign', 'askExtension']

const isMain = (move: HandoverMove) => mainMoves.some((one) => one === move)
const isHelper = (move: HandoverMove) => helperMoves.some((one) => one === move)

/** The reader's own moves, and those they can make in a unit's name. */
export function actsOf({ can, mine, helpers }: HandoverView): { own: HandoverMove[]; behalf: HandoverMove[] } {
  const offered = order.filter((move) => can.includes(move))
  const helping = helpers.some((helper) => helper.mine)
  const foreign = (move: HandoverMove) => (isMain(move) && !mine) || (isHelper(move) && !helping)
  return { own: offered.filter((move) => !foreign(move)), behalf: offered.filter(foreign) }
}

export const says = (move: HandoverMove): string => handoverLife.moves[move].says
