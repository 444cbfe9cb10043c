import type { AuditMark, Stored } from '../../src/domain/kernel/record'
import { digest, signer } from './desk'
import { add, before as below, find, get, is, isDuplicate, oneOf, past, removed, updateWhere } from './store'

/**
 * The chain for inspection: each row carries the hash of the one before, so that a row changed, removed or slipped in
 * breaks every hash after it. Rows are sealed in batches, in the order the clock finds them. The key stands in the
 * functions' environment: whoever has the database alone can neither write a row anew nor say that the last one is another.
 */
interface AuditRow extends AuditMark {
  _id: string
  mark: string
  before: string
  hash: string
  /** Sealed with the key; those of before 2026-12 are not, and none comes after one that is. */
  keyed?: true
}

/** How far the chain has come, signed: what is cut off at its end is missed. */
interface Head {
  _id: 'audit-head'
  version: number
  hash: string
  mac: string
}

/** Collections whose records carry audit marks. */
const marked = ['opinions', 'openings', 'slipBatches', 'duties', 'imports', 'issues', 'engines', 'topics', 'volunteers', 'contributions', 'meetings', 'attendances', 'floor', 'handovers', 'reports', 'bulletins', 'people', 'points', 'units', 'remarks', 'lookups', 'papers', 'meetingRules'] as const
const rowId = (no: number): string => String(no).padStart(12, '0')
const signed = (text: string, key = process.env.AUDIT_KEY): string => (key ? signer(key)(text) : digest(text))
const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  signed([row._id, row.before, row.mark, row.at, row.act, row.who, row.record, row.version, row.evidence].join('|'), row.keyed ? process.env.AUDIT_KEY : '')
const macOf = (no: number, hash: string): string => signed(`audit-head|${no}|${hash}`)
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
      const row = { ...mark, _id: rowId((no += 1)), mark: mark.id, before: hash, ...(process.env.AUDIT_KEY && { keyed: true as const }) }
      hash = hashOf(row)
      return { ...row, hash }
    })
  try {
    for (let i = 0; i < rows.length; i += 100) await add('audit', rows.slice(i, i + 100))
    if (rows.length > 0) await raiseHead(no, hash)
    return rows.length
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

/** Only ever further: cut off before it, the next batch says it. */
async function raiseHead(no: number, hash: string): Promise<void> {
  const said = { version: no, hash, mac: macOf(no, hash) }
  if ((await updateWhere('counters', { _id: is('audit-head'), version: below(no) }, said)) === 1) return
  const first: Head = { _id: 'audit-head', ...said }
  await add('counters', [first]).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
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

/** Walks the chain from its first row to the end it is known to have come to. Units: rows. */
export async function verifyChain(): Promise<ChainState> {
  const head = await get<Head>('counters', 'audit-head')
  let before = genesis
  let no = 0
  let keyed = false
  const broken = (at: number): ChainState => ({ rows: no, intact: false, brokenAt: at })
  for (;;) {
    const rows = await find<AuditRow>('audit', { where: no === 0 ? {} : { _id: past(rowId(no)) }, limit: 1000 })
    for (const row of rows) {
      no += 1
      if (row._id !== rowId(no) || row.before !== before || row.hash !== hashOf(row) || (keyed && !row.keyed)) return broken(no)
      if (head && no === head.version && row.hash !== head.hash) return broken(no)
      keyed ||= row.keyed === true
      before = row.hash
    }
    if (rows.length < 1000) break
  }
  if (head ? head.mac !== macOf(head.version, head.hash) || head.version > no : keyed || (await everSealed())) return broken(no + 1)
  return { rows: no, intact: true, brokenAt: null }
}

/** Whether marks have ever been carried off, where neither a row nor the end of the chain is left to say so. */
async function everSealed(): Promise<boolean> {
  const [oldest] = await find<Stored>('opinions', { where: {}, limit: 1, only: ['marksSince'] })
  const [row] = await find<AuditRow>('audit', { where: {}, limit: 1 })
  return row === undefined && oldest !== undefined && oldest.marksSince === undefined
}
