import { kindsOfRecord, type Kind, type Records } from '../../src/domain/kinds'
import type { Stored } from '../../src/domain/kernel/record'
import { road, type Desk } from './desk'

interface Birth {
  says: string
  by?: string
  note?: string | null
  evidence?: unknown
  /** Where an id must say what it is about, so that the same thing cannot be there twice. */
  id?: string
  /** Where it begins elsewhere than its life usually does. */
  status?: string
}

/** What every new record starts with: an id, its first status, version 1, the first line of its diary and its audit mark. */
export function born<K extends Kind>(desk: Desk, kind: K, { says, by, note = null, evidence, id, status: begins }: Birth) {
  const { collection, life } = kindsOfRecord[kind]
  const _id = id ?? desk.id()
  const status = (begins ?? life.start) as Records[K]['status']
  const line = {
    at: desk.now,
    move: 'begin',
    says,
    by: by ?? desk.actor.person?.name ?? (desk.actor === road ? '系统' : '居民'),
    who: desk.actor.person?.id ?? desk.actor.openid,
    from: status,
    to: status,
    note,
  }
  const stored: Stored = {
    _id,
    status,
    version: 1,
    at: desk.now,
    diary: [line],
    marks: [desk.mark(`${collection}/${_id}`, 1, evidence)],
    marksSince: desk.now,
  }
  return { ...stored, status }
}
