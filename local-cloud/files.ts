import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './store/environment'
import type { StoredFile } from './types'

const home = 'cloud://env-1.6e76-env-1/'

const types: Record<string, string> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', pdf: 'application/pdf',
  html: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8', txt: 'text/plain; charset=utf-8', mp3: 'audio/mpeg', m4a: 'audio/mp4',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export const fileIdOf = (path: string) => home + path

export const pathOf = (fileId: string) => (fileId.startsWith(home) ? fileId.slice(home.length) : undefined)

/** Cloud storage on disk. A file is kept under the hash of its path, so no path leads out of the folder. */
export class Files {
  /** What all of them weigh together. */
  bytes: number

  constructor(private readonly folder: string, private readonly notes: Environment['notes']) {
    mkdirSync(folder, { recursive: true })
    this.bytes = readdirSync(folder).reduce((sum, name) => sum + this.sizeOf(join(folder, name)), 0)
  }

  put(path: string, bytes: Uint8Array): string {
    const place = this.placeOf(path)
    const before = this.sizeOf(place)
    try {
      writeFileSync(`${place}.new`, bytes, { flush: true })
      renameSync(`${place}.new`, place)
    } catch (error) {
      // Half a file is what keeps a full disk full.
      rmSync(`${place}.new`, { force: true })
      throw error
    }
    this.bytes += bytes.length - before
    this.notes.putSync(this.noteOf(path), types[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream')
    return fileIdOf(path)
  }

  read(fileId: string): StoredFile | undefined {
    const path = pathOf(fileId)
    const type = path === undefined ? undefined : this.notes.get(this.noteOf(path)) as string | undefined
    return path === undefined || type === undefined ? undefined : { bytes: readFileSync(this.placeOf(path)), type }
  }

  has(fileId: string): boolean {
    const path = pathOf(fileId)
    return path !== undefined && this.notes.doesExist(this.noteOf(path))
  }

  remove(fileId: string): boolean {
    const path = pathOf(fileId)
    if (path === undefined || !this.has(fileId)) return false
    this.notes.removeSync(this.noteOf(path))
    this.bytes -= this.sizeOf(this.placeOf(path))
    rmSync(this.placeOf(path), { force: true })
    return true
  }

  private sizeOf = (place: string) => statSync(place, { throwIfNoEntry: false })?.size ?? 0
  private placeOf = (path: string) => join(this.folder, hash(path))
  private noteOf = (path: string) => `file/${hash(path)}`
}

const hash = (path: string) => createHash('sha256').update(path).digest('hex')
