import { dissentsMost, ownDissentsMost, type SpokenDissent } from '../../src/domain/floor/dissent'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Done } from '../../src/domain/kernel/view'
import type { Desk } from '../runtime/desk'
import { count, is } from '../runtime/store'
import { begin } from './begun'

interface Said {
  key: string
  text: string
  people: number
  /** Who says it and who writes it down; `null` without a name, and then nothing of them is kept. */
  whose: { who: string | null; person: string | null; by: string | null } | null
  /** Written down for others by whoever leads: never full. */
  byHost?: true
}

export async function addDissent(desk: Desk, { _id: meeting, topic }: Meeting, { key, text, people, whose, byHost }: Said): Promise<Done> {
  const unnamed = { meeting: is(meeting), kind: is('dissent'), person: is(null) }
  if (!whose && (await count('floor', unnamed)) >= dissentsMost) throw refuse.dissentsFull(dissentsMost)
  if (whose && !byHost && (await count('floor', { ...unnamed, person: is(whose.person) })) >= ownDissentsMost) throw refuse.dissentsUsed(ownDissentsMost)
  const _id = `dissent:${key}`
  const traces = whose ? { ...whose, at: desk.now, marks: [desk.mark(`floor/${_id}`, 1, { text, people })], marksSince: desk.now } : { who: null, person: null, by: null, at: null, marks: [] }
  const said: SpokenDissent & { status: string } = { _id, kind: 'dissent', meeting, to: 'all', topic, text, people, ...traces, version: 1, status: 'recorded' }
  return begin(said)
}
