import type { AuditMark } from '../../kernel/record'

/** Two fit on one sheet of A4. */
export const slipsPerPage = 2
export const slipBatches = [10, 20, 40] as const

/** A numbered paper slip that lies beside a box; its stub stays with whoever writes. `_id` is the number. */
export interface Slip {
  _id: string
  version: number
  batch: string
  /** Which of the box's series it is, printed small. */
  no: number
  room: string
  areas: readonly string[]
  /** Set once, together with the letter it stands on. */
  used: { opinion: string; at: number; by: string; letter: number } | null
}

/** Slips issued together: the only way a number comes into the world. */
export interface SlipBatch {
  _id: string
  version: number
  room: string
  area: string
  areas: readonly string[]
  point: string
  first: number
  numbers: readonly string[]
  at: number
  by: string
  marks: readonly AuditMark[]
  marksSince?: number
}
