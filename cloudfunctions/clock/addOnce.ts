import type { Notice } from '../../src/domain/notice/notice'
import { add, isDuplicate } from '../runtime/store'

const together = 50

/** Writes down what is not there yet. Where some of them are, each is tried by itself. */
export async function addOnce(rows: readonly Notice[]): Promise<void> {
  for (let at = 0; at < rows.length; at += together) {
    const some = rows.slice(at, at + together)
    if (!(await added(some))) for (const row of some) await added([row])
  }
}

async function added(rows: readonly Notice[]): Promise<boolean> {
  try {
    await add('notices', rows)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
