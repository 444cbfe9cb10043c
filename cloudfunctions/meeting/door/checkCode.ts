import type { Attendance } from '../../../src/domain/meeting/attendance'
import { isCode, isDigits, isScanned, wrongCodesMost, type Purpose } from '../../../src/domain/meeting/door/doorCode'
import { refuse } from '../../../src/domain/kernel/refusal'
import type { Desk } from '../../runtime/desk'
import { commit, increased } from '../../runtime/store'
import { codesGood, type DoorFacts } from './doorFacts'

/**
 * Refuses a code that is not this door's. Whoever guesses six digits is counted; a scanned code cannot be guessed and
 * goes on working.
 */
export async function requireCode(desk: Desk, door: DoorFacts, mine: Attendance, given: string, purpose: Purpose): Promise<void> {
  if (isDigits(given) && mine.wrongCodes >= wrongCodesMost) throw refuse.tooManyCodes()
  if (codesGood(door, purpose, desk.now).some((code) => isCode(code, given))) return
  const other = purpose === 'in' ? 'out' : 'in'
  const forTheOther = codesGood(door, other, desk.now).some((code) => isScanned(code, given))
  if (isDigits(given)) await commit([{ touch: mine._id, in: 'attendances', data: { wrongCodes: increased(1) } }])
  if (forTheOther) throw purpose === 'in' ? refuse.codeForOut() : refuse.codeForIn()
  throw purpose === 'in' ? refuse.badCode() : refuse.badSignOut()
}

/** Guesses sent all at once are counted before one of them can have been right. */
export const whileFewWrong = (given: string): { below?: Readonly<Record<string, number>> } => (isDigits(given) ? { below: { wrongCodes: wrongCodesMost } } : {})
