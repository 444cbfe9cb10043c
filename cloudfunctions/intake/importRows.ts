import { importRows } from '../../src/domain/opinion/intake/hotlineContracts'
import type { Fate } from '../../src/domain/opinion/intake/fates'
import { beginning } from '../../src/domain/opinion/intake/hotlineRow'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { pageSize } from '../runtime/lists'
import { readPart } from '../runtime/hotline/parts'
import { told, type Planned, type Told } from '../runtime/hotline/rows'
import { fulfil } from '../runtime/serve'

export default fulfil(importRows, async (desk, { id, fate, after }) => {
  const record = await desk.read<HotlineImport>('imports', id)
  const rows = await rowsOf(record, fate, after)
  const items = await Promise.all(
    rows.slice(0, pageSize).map(async (row) => ({ ...row, id: String(row.no), room: row.room === null ? null : ((await desk.directory.room(row.room))?.name ?? null) })),
  )
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
})

/** One row more than a page holds, from those parts only that have some of this fate. */
async function rowsOf(record: HotlineImport, fate: Fate, after: string | null): Promise<Told[]> {
  const { parts, each } = fatesOf(record)
  const found: Told[] = []
  for (const [at, part] of parts.entries()) {
    if (!each[at]?.[fate]) continue
    const rows = await readPart<Told | Planned>(part)
    found.push(...rows.filter((row) => row.fate === fate && (after === null || row.no > Number(after))).map((row) => ('submission' in row ? told(row, beginning) : row)))
    if (found.length > pageSize) break
  }
  return found
}

/** As checked until it runs; then as it went. */
export const fatesOf = ({ status, plan, outcome }: HotlineImport) => (status === 'running' || status === 'done' ? outcome : (plan ?? outcome))
