import { day, minute } from '../../../src/domain/kernel/calendar'
import { Refused } from '../../../src/domain/kernel/refusal'
import { keepDays, type HotlineImport } from '../../../src/domain/opinion/intake/hotlineImport'
import { advanceFrom } from '../advance'
import { deskFor, road } from '../desk'
import { get, is, updateWhere } from '../store'
import { removeAll } from './parts'
import { filesOf, runImport } from './runImport'

export const importErrand = (id: string): string => `import:${id}`

/** The row by which the clock finds an import: soon while it runs, else when it has waited too long to be confirmed. */
export const errandRow = (id: string, now: number) => ({ _id: importErrand(id), errand: 'import', topic: '', words: '', import: id, at: now, dueAt: now + keepDays * day, doneAt: 0 })

/** What the clock does for an import: goes on where nobody is looking, throws away what nobody has confirmed. */
export async function workOffImport(id: string, now: number, until: number): Promise<number> {
  try {
    return await work(id, now, until)
  } catch (error) {
    // One import that fails must not keep the clock from everything else.
    console.error(JSON.stringify({ fault: 'import', id, code: (error as { code?: string }).code ?? (error as Error).message }))
    await updateWhere('errands', { _id: is(importErrand(id)), doneAt: is(0) }, { dueAt: now + 5 * minute })
    return 0
  }
}

async function work(id: string, now: number, until: number): Promise<number> {
  const before = await get<HotlineImport>('imports', id)
  const after = before?.status === 'running' ? await runImport(id, until) : before
  const next = after && (await nextLook(after, now))
  await updateWhere('errands', { _id: is(importErrand(id)), doneAt: is(0) }, next ? { dueAt: next } : { doneAt: now })
  return (after?.through ?? 0) - (before?.through ?? 0)
}

async function nextLook(record: HotlineImport, now: number): Promise<number | null> {
  if (record.status === 'running') return now + minute / 2
  const over = lastTouched(record) + keepDays * day
  if (record.status === 'read' || record.status === 'checked') {
    if (over > now) return over
    if (!(await expired(record, now))) return now + minute
  }
  if (record.status !== 'done') await removeAll(filesOf(record))
  return null
}

const lastTouched = ({ diary, at }: HotlineImport): number => diary.at(-1)?.at ?? at

async function expired(record: HotlineImport, now: number): Promise<boolean> {
  try {
    await advanceFrom(deskFor({ name: 'clock.tick', by: [] }, road, now), record, { kind: 'import', move: 'expire' })
    return true
  } catch (error) {
    // Somebody has just confirmed it.
    if (error instanceof Refused) return false
    throw error
  }
}
