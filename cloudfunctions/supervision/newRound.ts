import { refuse, words } from '../../src/domain/kernel/refusal'
import type { Unit } from '../../src/domain/directory/directory'
import { dueOn } from '../../src/domain/supervision/due'
import type { Handover } from '../../src/domain/supervision/handover'
import type { Desk } from '../runtime/desk'
import { givenTo, helperOf } from '../runtime/givenTo'
import { livingUnit, unitName } from '../runtime/livingUnit'

/** A due date somebody sets anew; a day that is over is none. */
export function dueAnew(desk: Desk, date: string): Pick<Handover, 'dueAt' | 'dueAsked'> {
  const due = dueOn(date, desk.now)
  if (due.dueAt <= desk.now) throw refuse.invalid({ dueDate: words.notPast })
  return due
}

/** What was done so far is kept as it was; everything begins anew, also for those who help. */
export async function nextRound(desk: Desk, handover: Handover, unit: Unit, why: string): Promise<Partial<Handover>> {
  const { round: no, rounds, dueAt, helpers, result, resultPhotos, reportedAt, inspection, outcome } = handover
  const over = { no, unit: handover.unit, unitName: await unitName(desk.directory, handover.unit), dueAt, helpers, result, resultPhotos, reportedAt, inspection, outcome, endedAt: desk.now, why }
  const again = (await Promise.all(helpers.filter(({ gone }) => !gone).map((helper) => livingUnit(desk.directory, helper.unit)))).filter((helper) => helper !== null)
  const others = [...new Map(again.map((helper) => [helper._id, helper])).values()]
  return { ...givenTo(desk, { ...handover, helpers: others.map(helperOf) }, unit, `第 ${no + 1} 次办理`), round: no + 1, rounds: [...rounds, over] }
}
