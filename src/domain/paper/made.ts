import type { AuditMark } from '../kernel/record'

/** That somebody took a paper out: kept for good, while the file itself goes after a day. */
export interface PaperMade {
  _id: string
  version: number
  at: number
  person: string
  /** The record it was made of, such as topics/…, and which paper. */
  about: string
  what: string
  name: string
  /** bytes */
  size: number
  /** SHA-256 of the file, as hex. */
  digest: string
  /** Null when the clock has removed it. */
  file: string | null
  /** When the clock has to remove it; absent when it has. */
  removeAt?: number
  marks: readonly AuditMark[]
  marksSince?: number
}
