import type { AuditMark, Stored } from '../../src/domain/kernel/record'
import { digest } from './desk'
import { add, find, isDuplicate, oneOf, past, removed, updateWhere, is } from './store'

/**
 * The chain for inspection: each row carries the hash of the one before, so that a row changed, removed or slipped in
 * breaks every hash after it. Rows are sealed in batches, in the order the clock finds them.
 */
interface AuditRow extends AuditMark {
  _id: string
  mark: string
  before: string
  hash: string
}

/** Collections whose records carry audit marks. */
const marked = ['opinions', 'openings', 'slipBatches', 'duties', 'imports', 'issues', 'engines', 'topics', 'volunteers', 'contributions', 'meetings', 'attendances', 'floor', 'handovers', 'reports', 'bulletins', 'people', 'points', 'units', 'remarks', 'lookups', 'papers', 'meetingRules'] as const
const rowId = (no: number): string => String(no).padStart(12, '0')
const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  digest([row._id, row.before, row.mark, row.at, row.act, row.who, row.record, row.version, row.evidence].join('|'))
const genesis = '0'.repeat(64)

/** Seals what is waiting, at most `most` records of each collection; running twice at once seals nothing twice. */
export async function seal(most = 100): Promise<number> {
  let sealed = 0
  for (const collection of marked) {
    const waiting = await find<Stored>(collection, { where: { marksSince: past(0) }, order: 'marksSince', limit: most })
    if (waiting.length === 0) continue
    const rows = await append(waiting.flatMap((record) => record.marks))
    if (rows === null) return sealed
    sealed += rows
    for (const record of waiting) {
      // Only if nothing was added meanwhile; otherwise next time finds the old marks sealed and carries off the new ones.
      await updateWhere(collection, { _id: is(record._id), version: is(record.version) }, { marks: [], marksSince: removed() })
    }
  }
  return sealed
}
/** How many rows were added; `null` when somebody else is appending at the same time. */
async function append(marks: readonly AuditMark[]): Promise<number | null> {
  const done = await sealedAmong(marks)
  const [last] = await find<AuditRow>('audit', { where: {}, newest: true, limit: 1 })
  let no = last ? Number(last._id) : 0
  let hash = last?.hash ?? genesis
  const rows = marks
    .filter((mark) => !done.has(mark.id))
    .map((mark) => {
      const row = { ...mark, _id: rowId((no += 1)), mark: mark.id, before: hash }
      hash = hashOf(row)
      return { ...row, hash }
    })
  try {
    for (let i = 0; i < rows.length; i += 100) await add('audit', rows.slice(i, i + 100))
    return rows.length
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

/** A query takes so many ids at a time. */
const askedMost = 500

/** Which of these are rows already: what was cut off between sealing and taking the marks off comes again, however many there are. */
async function sealedAmong(marks: readonly AuditMark[]): Promise<Set<string>> {
  const done = new Set<string>()
  for (let at = 0; at < marks.length; at += askedMost) {
    const some = marks.slice(at, at + askedMost).map((mark) => mark.id)
    const known = await find<AuditRow>('audit', { where: { mark: oneOf(some) }, limit: askedMost, only: ['mark'] })
    for (const row of known) done.add(row.mark)
  }
  return done
}

export interface ChainState {
  rows: number
  intact: boolean
  /** The number of the first row that does not follow from the one before. */
  brokenAt: number | null
}

/** Walks the chain from its first row. Units: rows. */
export async function verifyChain(): Promise<ChainState> {
  let before = genesis
  let no = 0
  for (;;) {
    const rows = await find<AuditRow>('audit', { where: no === 0 ? {} : { _id: past(rowId(no)) }, limit: 1000 })
    for (const row of rows) {
      no += 1
      if (row._id !== rowId(no) || row.before !== before || row.hash !== hashOf(row)) return { rows: no, intact: false, brokenAt: no }
      before = row.hash
    }
    if (rows.length < 1000) return { rows: no, intact: true, brokenAt: null }
  }
}
