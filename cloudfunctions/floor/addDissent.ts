import { dissentsMost, type SpokenDissent } from '../../src/domain/floor/dissent'
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
}

export async function addDissent(desk: Desk, { _id: meeting, topic }: Meeting, { key, text, people, whose }: Said): Promise<Done> {
  if ((await count('floor', { meeting: is(meeting), kind: is('dissent') })) >= dissentsMost) throw refuse.floorFull('条不同意见', dissentsMost)
  const _id = `dissent:${key}`
  const traces = whose ? { ...whose, at: desk.now, marks: [desk.mark(`floor/${_id}`, 1, { text, people })], marksSince: desk.now } : { who: null, person: null, by: null, at: null, marks: [] }
  const said: SpokenDissent & { status: string } = { _id, kind: 'dissent', meeting, to: 'all', topic, text, people, ...traces, version: 1, status: 'recorded' }
  return begin(said)
}
