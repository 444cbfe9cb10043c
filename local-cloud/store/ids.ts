import { randomBytes } from 'node:crypto'

let last = 0

/** 32 hex digits that grow with time, so that documents nobody sorted come in the order they were added. */
export function newId(): string {
  last = Math.max(last + 1, Date.now() * 1000)
  return last.toString(16).padStart(16, '0') + randomBytes(8).toString('hex')
}
