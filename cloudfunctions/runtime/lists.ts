import { scopesOf, type PostRole } from '../../src/domain/kernel/actor'
import type { Desk } from './desk'
import { before, find, is, past, type Doc, type Where } from './store'

/** Which field of a record a post reaches it by; each has an index of its own. */
const fieldOf: Record<PostRole, string> = {
  clerk: 'room',
  convener: 'room',
  committee: 'committee',
  party: 'area',
  unit: 'unit',
  office: 'areas',
  member: 'person',
  attendee: 'person',
}

export const pageSize = 20

/** An answer may have 1 MB (wechat-platform §4): the records of a page weigh no more together, and the rest comes with the next. Unit: bytes. */
const pageMost = 600 * 1024

/** Takes one record after the other until a page can carry no more; the first always. */
export function scales(): (record: unknown) => boolean {
  let left = Infinity
  return (record) => {
    const weight = Buffer.byteLength(JSON.stringify(record))
    const fits = weight <= left
    if (fits) left = Math.min(left, pageMost) - weight
    return fits
  }
}

interface Page<T> {
  items: T[]
  next: string | null
}

interface Asked {
  roles: readonly PostRole[]
  where?: Where
  after: string | null
  newest?: boolean
  limit?: number
}

/** One page of the records the actor's posts reach, in order of age; one walk along an index for each post. */
export async function listFor<T extends Doc>(desk: Desk, collection: string, asked: Asked): Promise<Page<T>> {
  const reaches = new Map<string, [string, string]>()
  for (const role of asked.roles) for (const scope of scopesOf(desk.actor, role)) reaches.set(`${fieldOf[role]}/${scope}`, [fieldOf[role], scope])
  return listAlong<T>(collection, [...reaches.values()].map(([field, scope]) => ({ [field]: is(scope) })), asked)
}

/** The same along given conditions. */
export async function listAlong<T extends Doc>(
  collection: string,
  along: readonly Where[],
  { where = {}, after, newest = false, limit = pageSize }: Omit<Asked, 'roles'>,
): Promise<Page<T>> {
  const onward: Where = after === null ? {} : { _id: newest ? before(after) : past(after) }
  const found = await Promise.all(
    along.map((one) => find<T>(collection, { where: { ...one, ...where, ...onward }, newest, limit: limit + 1 })),
  )
  const unique = [...new Map(found.flat().map((record) => [record._id, record])).values()]
  unique.sort((a, b) => (a._id < b._id === newest ? 1 : -1))
  const takes = scales()
  const full = unique.slice(0, limit).findIndex((record) => !takes(record))
  const items = unique.slice(0, full === -1 ? limit : full)
  return { items, next: unique.length > items.length ? (items.at(-1)?._id ?? null) : null }
}
