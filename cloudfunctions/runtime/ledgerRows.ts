import { lightOf } from '../../src/domain/supervision/due'
import type { Handover } from '../../src/domain/supervision/handover'
import { lightKeys, type HandoverLight, type LedgerFilter } from '../../src/domain/supervision/ledger'
import type { LedgerCounts, LedgerLine } from '../../src/domain/supervision/views'
import type { Desk } from './desk'
import { handoverLine } from './handoverLine'
import { doneAlong, litFields, walk, type Lit } from './ledgerWalk'

/** More rows than a document can hold readably; the filter must be narrowed. */
export const ledgerMost = 5000

/**
 * Every row the filter lets through and the reader may see, in the order of the page: what the file holds is what the
 * page shows. `whole` is false when there were more than `ledgerMost`. Cells: `ledgerCells(line, index + 1)` and
 * `problemCells(line, index + 1)` of src/domain/supervision/ledger.ts; 问题清单 wants them sorted by topic: `byTopic`.
 */
export async function ledgerRows(desk: Desk, filter: LedgerFilter): Promise<{ rows: LedgerLine[]; whole: boolean }> {
  const { items, next } = await walk<Handover>(desk, filter, { after: null, limit: ledgerMost, most: Infinity })
  return { rows: await Promise.all(items.map((handover) => handoverLine(desk, handover))), whole: next === null }
}

/** Rows of one topic stand together, topics in the order of their first row. */
export function byTopic(rows: readonly LedgerLine[]): LedgerLine[] {
  const topics = new Map<string, LedgerLine[]>()
  for (const row of rows) topics.set(row.topic.id, [...(topics.get(row.topic.id) ?? []), row])
  return [...topics.values()].flat()
}

/** How many of what the filter lets through show which light, whatever shelf or light it asks for. */
export async function ledgerCounts(desk: Desk, filter: LedgerFilter): Promise<LedgerCounts> {
  const done = await doneAlong(desk, filter)
  const all = { ...filter, shelf: done === null ? 'all' : 'open', light: null } as const
  const { items } = await walk<Lit>(desk, all, { after: null, limit: Infinity, most: ledgerMost, only: litFields })
  const counts = Object.fromEntries(lightKeys.map((light) => [light, 0])) as Record<HandoverLight, number>
  for (const one of items) counts[lightOf(one, desk.now)] += 1
  return done === null ? counts : { ...counts, done }
}
