import { reminding } from '../../src/domain/journey'
import { isNight } from '../../src/domain/kernel/workdays'
import { Refused } from '../../src/domain/kernel/refusal'
import { remindAt, toRemind, unsignedHelpers } from '../../src/domain/supervision/due'
import type { Handover } from '../../src/domain/supervision/handover'
import type { ReminderKind } from '../../src/domain/supervision/parts'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road, type Desk } from '../runtime/desk'
import { resolved } from '../runtime/setOff'
import { add, find, is, isDuplicate, removed, updateWhere, upTo, type Doc } from '../runtime/store'

const batch = 50
const onTheRoad = (now: number) => deskFor({ name: 'clock.tick', by: [] }, road, now)

/** 快到期, 超期, 逾期未签收, 等专委会, and telling those above: each once. Never at night. Returns how many handovers were seen to. */
export async function remindUnits(now: number, until: number): Promise<number> {
  if (isNight(now)) return 0
  let looked = 0
  while (Date.now() < until) {
    const due = await find<Handover>('handovers', { where: { remindAt: upTo(now) }, order: 'remindAt', limit: batch })
    let seen = 0
    for (const handover of due) if (Date.now() < until && (await seeTo(handover, now))) seen += 1
    looked += seen
    if (due.length < batch || seen === 0) break
  }
  return looked
}

type Due = ReturnType<typeof toRemind>[number]

/** 快到期 after 超期 says nothing; it counts as said. */
const worthSaying = (due: readonly Due[]): Due[] => due.filter(({ kind }) => kind !== 'soon' || !due.some((one) => one.kind === 'overdue'))

/**
 * The messages go first, each under a name made of what it says, then the record is marked: cut off between, they are the
 * same messages the next time and are there already. Telling those above is a move like any other, with its line in the diary.
 */
async function seeTo(handover: Handover, now: number): Promise<boolean> {
  const due = toRemind(handover).filter(({ at }) => at <= now)
  if (due.some(({ kind }) => kind === 'escalate')) return escalated(handover, due, now)
  for (const one of worthSaying(due)) await say(handover, one)
  return marked(handover, due, now)
}

async function marked(handover: Handover, due: readonly Due[], now: number): Promise<boolean> {
  const reminded = [...handover.reminded, ...due.map(({ kind }) => ({ kind, at: now }))]
  const next = remindAt({ ...handover, reminded })
  const same = { _id: is(handover._id), version: is(handover.version), remindAt: is(handover.remindAt ?? 0) }
  return (await updateWhere('handovers', same, { reminded, remindAt: next ?? removed() })) === 1
}

async function escalated(handover: Handover, due: readonly Due[], now: number): Promise<boolean> {
  const reminded = [...handover.reminded, ...due.map(({ kind }) => ({ kind, at: now }))]
  try {
    await advanceFrom(onTheRoad(now), handover, { kind: 'handover', move: 'escalate', set: { escalatedAt: now, reminded }, note: '超期仍没有办好，已告诉专委会、同级党组织和政协机关' })
    return true
  } catch (error) {
    // Somebody has just moved it; it is looked at again if it is still late.
    if (error instanceof Refused) return false
    throw error
  }
}

const order: Record<ReminderKind, number> = { unsigned: 0, soon: 1, overdue: 2, escalate: 3, committee: 4 }

async function say(handover: Handover, { kind, at }: Due): Promise<void> {
  if (kind === 'escalate') return
  const unsigned = [...(handover.status === 'issued' ? [handover.unit] : []), ...unsignedHelpers(handover).map(({ unit }) => unit)]
  // The moment it fell due, not the moment of this run, is in the message's name: two runs write the same message.
  const desk: Desk = onTheRoad(at + order[kind])
  const changes = await resolved(desk, reminding(handover, kind, unsigned), { about: `handovers/${handover._id}`, version: handover.round, kind: 'handover' })
  for (const change of changes) if ('add' in change) for (const row of change.add) await once(change.to, row)
}

async function once(collection: string, row: Doc): Promise<void> {
  try {
    await add(collection, [row])
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
