import { added, comesIn, countedBy, type Fate } from '../../../src/domain/opinion/intake/fates'
import { beginning } from '../../../src/domain/opinion/intake/hotlineRow'
import type { HotlineImport } from '../../../src/domain/opinion/intake/hotlineImport'
import { Refused } from '../../../src/domain/kernel/refusal'
import { advanceFrom } from '../advance'
import { deskFor, road, type Desk } from '../desk'
import { get, is, updateWhere, upTo } from '../store'
import { enter, together, type Entered } from './enter'
import { putPart, readPart, removeAll } from './parts'
import { told, type Planned, type Told } from './rows'

/** Longer than any part takes; after that whoever had it is taken for dead. */
const mineFor = 40_000
/** Writes under way at the same time. */
const lanes = 4

const freshDesk = (): Desk => deskFor({ name: 'intake.continueImport', by: [] }, road, Date.now())

/**
 * Works an import off, part by part, until it is through or `until` (ms). May be cut off anywhere and run twice at
 * once: a row is found again by its submission, and a part counts once, for whoever found the number as it was.
 */
export async function runImport(id: string, until: number): Promise<HotlineImport | null> {
  for (;;) {
    const record = await get<HotlineImport>('imports', id)
    if (record?.status !== 'running' || !record.plan) return record
    if (record.through === record.plan.parts.length) return finish(record)
    if (Date.now() >= until || !(await claim(record))) return record
    await passPart(record, record.plan.parts[record.through] as string, until)
  }
}

const claim = async ({ _id, through }: HotlineImport): Promise<boolean> =>
  (await updateWhere('imports', { _id: is(_id), status: is('running'), through: is(through), claimedUntil: upTo(Date.now()) }, { claimedUntil: Date.now() + mineFor })) === 1

async function passPart(record: HotlineImport, part: string, until: number): Promise<void> {
  const rows = await readPart<Planned>(part)
  const entered = await enterAll(record, rows.filter((row) => comesIn(row.fate)))
  const outcome = rows.map((row) => outcomeOf(record, row, entered.get(row.submission)))
  const at = record.through
  const file = await putPart(`${record._id}/fates-${at}-${freshDesk().secret()}`, outcome)
  const over = Date.now() >= until
  const mine = await updateWhere(
    'imports',
    { _id: is(record._id), status: is('running'), through: is(at) },
    { through: at + 1, outcome: { parts: [...record.outcome.parts, file], each: [...record.outcome.each, countedBy(outcome)] }, claimedUntil: over ? 0 : Date.now() - 1 },
  )
  // Somebody else was faster with this part; theirs counts, and says the same.
  if (mine !== 1) await removeAll([file])
}

async function enterAll(record: HotlineImport, rows: readonly Planned[]): Promise<Map<string, Entered>> {
  const entered = new Map<string, Entered>()
  const batches = Array.from({ length: Math.ceil(rows.length / together) }, (_, i) => rows.slice(i * together, (i + 1) * together))
  for (let i = 0; i < batches.length; i += lanes) {
    const done = await Promise.all(batches.slice(i, i + lanes).map((batch) => enter(freshDesk(), record, batch)))
    for (const each of done) for (const [submission, one] of each) entered.set(submission, one)
  }
  return entered
}

/** A row that was there already may be this very row, from a run that was cut off. */
function outcomeOf(record: HotlineImport, row: Planned, one: Entered | undefined): Told {
  const line = told(row, beginning)
  if (!one || !comesIn(row.fate)) return line
  const own = one.hotline?.import === record._id && one.hotline.row === row.no
  const fate: Fate = own ? (one.status === 'held' ? 'held' : 'in') : one.content === row.content ? 'known' : 'changed'
  return { ...line, fate, receipt: one.receipt, opinion: one._id }
}

/** The caller's names and numbers that were not wanted go as soon as nobody needs them; what became of each row stays. */
async function finish(record: HotlineImport): Promise<HotlineImport> {
  await removeAll(filesOf(record))
  const counts = added(record.outcome.each)
  try {
    const plan = record.plan && { ...record.plan, parts: [] }
    return await advanceFrom(freshDesk(), record, { kind: 'import', move: 'finish', evidence: { counts }, set: { file: '', parts: [], plan } })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return (await get<HotlineImport>('imports', record._id)) ?? record
  }
}

export const filesOf = ({ file, parts, plan }: HotlineImport): string[] => [...(file ? [file] : []), ...parts, ...(plan?.parts ?? [])]
