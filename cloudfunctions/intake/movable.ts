import { importLife, type HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { can } from '../../src/domain/kernel/lifecycle'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'

/** Says no before the long work rather than after it. */
export function movable(desk: Desk, record: HotlineImport, move: keyof typeof importLife.moves, version: number): void {
  if (record.version !== version) throw refuse.stale()
  if (!can(importLife, record, desk.actor, desk.now).includes(move)) throw refuse.wrongStatus(importLife.states[record.status], importLife.moves[move].says)
}
