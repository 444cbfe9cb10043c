import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from './store/store'
import type { Document, SentMessage } from './types'

/** All that a cloud has stored, and when: another one may go on from there. */
export interface Snapshot {
  at: number
  documents: Readonly<Record<string, readonly Document[]>>
  notes: readonly (readonly [string, unknown])[]
  files: Readonly<Record<string, Buffer>>
}

/** Quotas, sent messages and what is known of files; numbers of indexes are each cloud's own. */
const carried = /^(quota|sent|file)\//

export function takeSnapshot(store: Store, filesFolder: string, collections: readonly string[], at: number): Snapshot {
  return {
    at,
    documents: Object.fromEntries(collections.map(name => [name, store.all(name)])),
    notes: [...store.environment.notes.getRange({})].flatMap(({ key, value }) => (carried.test(key) ? [[key, value] as const] : [])),
    files: Object.fromEntries(readdirSync(filesFolder).map(name => [name, readFileSync(join(filesFolder, name))])),
  }
}

/** Gives the messages that were sent until then. What the cloud itself had stored is gone. */
export function restoreSnapshot(store: Store, filesFolder: string, { documents, notes, files }: Snapshot): SentMessage[] {
  for (const [name, all] of Object.entries(documents)) store.become(name, all)
  for (const [key, value] of notes) store.environment.notes.putSync(key, value)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(filesFolder, name), bytes)
  return notes.flatMap(([key, value]) => (key.startsWith('sent/') ? [value as SentMessage] : []))
}
