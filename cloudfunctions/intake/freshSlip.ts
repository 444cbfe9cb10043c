import type { Room } from '../../src/domain/directory/directory'
import type { Slip } from '../../src/domain/opinion/intake/slips'
import { dayOnly } from '../../src/domain/kernel/calendar'
import { readSlip } from '../../src/domain/kernel/receipt'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { get } from '../runtime/store'
import { countyOf } from './mine'

/** A number that was issued in this county and stands on no letter yet; a slip may be dropped into another room's box. */
export async function freshSlip(typed: string | null, room: Room): Promise<string | null> {
  if (typed === null) return null
  const printed = readSlip(typed)
  if (!printed) throw refuse.invalid({ slip: words.slipMistyped })
  const slip = await get<Slip>('slips', printed)
  if (!slip || !slip.areas.includes(countyOf(room))) throw refuse.invalid({ slip: words.slipUnknown })
  if (slip.used) throw refuse.invalid({ slip: words.slipUsed(dayOnly(slip.used.at, slip.used.at), slip.used.by, slip.used.letter) })
  return printed
}
