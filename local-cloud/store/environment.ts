import { mkdirSync } from 'node:fs'
import { open, type Database, type RootDatabase } from 'lmdb'
import { messageOf } from '../errors'
import { holdFolder } from './holdFolder'
import { Table } from './table'

export interface Environment {
  root: RootDatabase
  entries: Database<string | number, Buffer>
  /** Small things under readable names: index numbers, sent messages, quotas, files. */
  notes: Database<unknown, string>
  tableOf(collection: string): Table
  close(): Promise<void>
}

export function openEnvironment(folder: string, temporary: boolean): Environment {
  let release = () => {}
  try {
    mkdirSync(folder, { recursive: true })
    release = holdFolder(folder)
    // A commit returns once it is on disk; a temporary store only needs to outlive the process that owns it.
    const root = open({ path: folder, maxDbs: 256, overlappingSync: false, noSync: temporary })
    return {
      root,
      entries: root.openDB('entries', { keyEncoding: 'binary', encoding: 'json' }),
      notes: root.openDB('notes', { encoding: 'json' }),
      tableOf: name => new Table(root.openDB(`documents/${name}`, { keyEncoding: 'binary', encoding: 'binary' })),
      close: async () => {
        await root.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw new Error(`数据文件夹打不开：${folder}。请确认它可以写入，并且没有被另一个正在运行的程序占用。（${messageOf(error)}）`)
  }
}
