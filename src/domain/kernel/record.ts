import type { DiaryLine, Moved } from './lifecycle'

/** An act waiting to be sealed into the audit chain. No words of anybody in it: digests and ids only. */
export interface AuditMark {
  id: string
  at: number
  act: string
  /** Person id, or the digest of an openid; `road` for what the system does by itself. */
  who: string
  record: string
  version: number
  /** Digest of what was handed in with the act. */
  evidence: string
}

/**
 * The shape every stored record shares. Audit marks ride on the record they are about, in the same write;
 * the clock carries them off into the sealed chain.
 */
export interface Stored extends Moved {
  diary: readonly DiaryLine[]
  marks: readonly AuditMark[]
  /** When the oldest unsealed mark was made; absent when all are sealed. */
  marksSince?: number
}
