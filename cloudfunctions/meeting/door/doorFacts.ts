import { codeOf, goodSlots, slotOf, type Code, type Purpose } from '../../../src/domain/meeting/door/doorCode'
import { meetingLife, type Meeting } from '../../../src/domain/meeting/meeting'
import { refuse } from '../../../src/domain/kernel/refusal'
import { signer } from '../../runtime/desk'
import { get } from '../../runtime/store'

/** What signing in has to know of a meeting. */
export interface DoorFacts extends Pick<Meeting, '_id' | 'status' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'closedAt' | 'signOut'> {
  fence: boolean
  /** The codes good now and in the next slot, by purpose and slot; what signs them is not kept. */
  codes: ReadonlyMap<string, Code>
}

/**
 * A thousand people come through one door: what it needs is kept by each instance for five seconds. An open door only,
 * so that opening shows at once; one that was closed lets in for five seconds more whoever stands at it.
 */
export const keptFor = 5000
const kept = new Map<string, { door: DoorFacts; until: number }>()
const underWay = new Map<string, Promise<DoorFacts | null>>()

export async function doorOf(id: string, now: number): Promise<DoorFacts | null> {
  for (const [old, { until }] of kept) if (until <= now) kept.delete(old)
  const found = kept.get(id)?.door
  if (found) return found
  const asked = underWay.get(id) ?? read(id, now).finally(() => underWay.delete(id))
  underWay.set(id, asked)
  const door = await asked
  if (door?.status === 'open') kept.set(id, { door, until: now + keptFor })
  return door
}

const keyOf = (purpose: Purpose, slot: number) => `${purpose} ${slot}`

async function read(id: string, now: number): Promise<DoorFacts | null> {
  const meeting = await get<Meeting>('meetings', id)
  if (!meeting) return null
  const { _id, status, title, place, startsAt, endsAt, closedAt, signOut, fence, secret } = meeting
  const sign = signer(secret)
  const slots = [...goodSlots(now), slotOf(now) + 2]
  const codes = new Map((['in', 'out'] as const).flatMap((purpose) => slots.map((slot) => [keyOf(purpose, slot), codeOf(sign, id, slot, purpose)] as const)))
  return { _id, status, title, place, startsAt, endsAt, closedAt, signOut, fence: fence !== null, codes }
}

export const codesGood = ({ codes }: DoorFacts, purpose: Purpose, now: number): Code[] =>
  goodSlots(now).flatMap((slot) => codes.get(keyOf(purpose, slot)) ?? [])

/** Refuses whoever comes before the door is open, or after. */
export function requireOpen({ status }: DoorFacts): void {
  if (status === 'open') return
  if (status === 'closed') throw refuse.doorClosed()
  if (status === 'cancelled') throw refuse.wrongStatus(meetingLife.states[status], '签到')
  throw refuse.notOpenYet()
}
