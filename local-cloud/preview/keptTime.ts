import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../cloud'

/** When the cloud opens, asked with the machine's time and the one it was left at (null: it has never been open). */
export type Opening = (machine: number, kept: number | null) => number

const minute = 60_000

/** The cloud's time outlives a restart, in a note beside the data: what was done never lies in the future. */
export class KeptTime {
  private readonly note: string | null

  constructor(dataDir: string | undefined) {
    this.note = dataDir === undefined ? null : join(dataDir, 'clock')
  }

  /** As if it had run on meanwhile; not before it was last seen, even where the machine's clock was put back. */
  left(): number | null {
    if (!this.note || !existsSync(this.note)) return null
    const [ahead = NaN, seen = 0] = readFileSync(this.note, 'utf8').split(' ').map(Number)
    return Number.isFinite(ahead) ? Math.max(Date.now() + ahead, seen) : null
  }

  keep(cloud: Cloud): void {
    if (!this.note) return
    const now = cloud.now()
    writeFileSync(`${this.note}.new`, `${now - Date.now()} ${now}`)
    renameSync(`${this.note}.new`, this.note)
  }

  /** From now on; the answer ends it. */
  follow(cloud: Cloud): () => void {
    this.keep(cloud)
    const timer = setInterval(() => this.keep(cloud), minute)
    timer.unref()
    return () => {
      clearInterval(timer)
      this.keep(cloud)
    }
  }
}
