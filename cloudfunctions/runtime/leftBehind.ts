import type { Desk } from './desk'
import { add } from './store'

/** Which record may hold a file: the clock looks whether it does. */
export interface Holder {
  in: 'meetings' | 'topics' | 'reports' | 'handovers'
  id: string
}

/** Files that may lie about: gone at `sweepAt` unless their record holds them then. */
export interface LeftBehind {
  _id: string
  files: readonly string[]
  /** Null: nobody will ever hold them. */
  holder: Holder | null
  sweepAt: number
}

const hour = 3_600_000
/** How long (h) somebody may still come back to what was left; UNUSED_FILES_HOURS says another number, of at least one. */
const keptFor = (): number => {
  const said = Number(process.env.UNUSED_FILES_HOURS)
  return said >= 1 ? said : 24
}

/**
 * Written down while they are still known, because functions cannot list the storage. Whether an act came to its end need
 * not be told: the record itself says a day later. Never swept are uploads nobody told a function of, and a copy that was
 * put in the very instant its function died: for these the storage has a lifecycle rule (README, Into WeChat).
 */
export async function leftBehind(desk: Desk, files: readonly string[], holder: Holder | null): Promise<void> {
  if (files.length === 0) return
  const left: LeftBehind = { _id: desk.id(), files, holder, sweepAt: desk.now + keptFor() * hour }
  await add('leftFiles', [left])
}
