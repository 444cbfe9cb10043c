import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { rolesOf, rolesToward, type Actor, type PostRole, type Role } from '../../src/domain/kernel/actor'
import type { Contract } from '../../src/domain/kernel/contract'
import type { AuditMark } from '../../src/domain/kernel/record'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Person } from '../../src/domain/directory/directory'
import { digest, timeId } from './digest'
import { directory, type Directory } from './directory'
import { find, get, is } from './store'
import type { Belongs } from '../../src/domain/kernel/actor'

/** Everything an act needs from outside: who acts, what time it is, chance, and the records. */
export interface Desk {
  act: string
  by: readonly Role[]
  actor: Actor
  now: number
  directory: Directory
  /** Ids begin with the time, so that sorting by `_id` is sorting by age. */
  id(): string
  /** Random bytes as base64url: 24 of them unless said otherwise. */
  secret(bytes?: number): string
  random(): number
  /** The record, if it is there and the actor may see it in one of the contract's roles; otherwise told as not found. */
  read<T extends Belongs & { _id: string }>(collection: string, id: string): Promise<T>
  mark(record: string, version: number, evidence: unknown): AuditMark
}

export { digest, timeId }
export const signer = (secret: string) => (text: string) => createHmac('sha256', secret).update(text).digest('hex')

const idLetters = 'abcdefghijkmnpqrstuvwxyz23456789'
const chance = (length: number): string => [...randomBytes(length)].map((byte) => idLetters[byte % 32]).join('')

/** Time, then the order within one act, then eight letters of chance: what is made together stays in order. */
function ids(at: number): () => string {
  let made = 0
  return () => timeId(at) + (made++).toString(36).padStart(2, '0') + chance(8)
}

const nobody = (openid: string): Actor => ({ openid, person: null, posts: [] })

/** Posts are looked up at every call: whoever has left has left at once. */
export async function actorOf(openid: string): Promise<Actor> {
  const [person] = await find<Person>('people', { where: { openid: is(openid) }, limit: 1 })
  if (!person || person.status !== 'bound') return nobody(openid)
  const attendee = { role: 'attendee' as PostRole, scope: person._id }
  return { openid, person: { id: person._id, name: person.name, areas: person.areas }, posts: [...person.posts, attendee] }
}

const onlyResidents = (contract: Pick<Contract, 'by'>) => contract.by.every((role) => role === 'resident')

export async function openDesk(contract: Pick<Contract, 'name' | 'by'>, openid: string, now: number): Promise<Desk> {
  const actor = onlyResidents(contract) ? nobody(openid) : await actorOf(openid)
  if (!rolesOf(actor).some((role) => contract.by.includes(role))) throw refuse.notAllowed()
  return deskFor(contract, actor, now)
}

export function deskFor(contract: Pick<Contract, 'name' | 'by'>, actor: Actor, now: number): Desk {
  return {
    act: contract.name,
    by: contract.by,
    actor,
    now,
    directory: directory(now),
    id: ids(now),
    secret: (bytes = 24) => randomBytes(bytes).toString('base64url'),
    random: () => randomInt(2 ** 32) / 2 ** 32,
    async read<T extends Belongs & { _id: string }>(collection: string, id: string) {
      const record = await get<T>(collection, id)
      if (!record || !rolesToward(actor, record).some((role) => contract.by.includes(role))) throw refuse.notFound()
      return record
    },
    mark: (record, version, evidence) => ({
      id: `${record}@${version}`,
      at: now,
      act: contract.name,
      who: actor.person?.id ?? (actor.openid === road.openid ? 'road' : digest(actor.openid).slice(0, 16)),
      record,
      version,
      evidence: digest(JSON.stringify(evidence ?? null)).slice(0, 32),
    }),
  }
}

/** The system itself, when the clock works off what people have set off. */
export const road: Actor = { openid: 'road', person: null, posts: [] }
