import type { Person } from '../../src/domain/directory/directory'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { hasRead, mustCall } from '../../src/domain/meeting/telling/heard'
import { deliveryOf, isLost, tellsOf, type Delivery } from '../../src/domain/notice/delivery'
import type { Notice } from '../../src/domain/notice/notice'
import type { Volunteer } from '../../src/domain/topic/volunteer'
import { consenting } from './consents'
import { before, find, is, oneOf } from './store'

const peopleMost = 1000

/** People by id with the openid WeChat reaches them under, where there is one. */
async function openidsOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await find<Person>('people', { where: { _id: oneOf(ids) }, limit: peopleMost, only: ['openid', 'status'] })
  return new Map(people.flatMap(({ _id, openid, status }) => (openid && status === 'bound' ? [[_id, openid] as const] : [])))
}

/** Residents who signed up on their own phone and were drawn: they are told in WeChat, though the directory does not know them. */
async function volunteersOf(ids: readonly string[]): Promise<Map<string, Volunteer>> {
  const found = ids.length === 0 ? [] : await find<Volunteer>('volunteers', { where: { _id: oneOf(ids) }, limit: ids.length })
  return new Map(found.map((one) => [one._id, one]))
}

/** Who of these people has a WeChat identity and a consent left to be told of a meeting. */
export async function reachableAmong(invited: readonly { person: string | null }[]): Promise<Set<string>> {
  const openids = await openidsOf(invited.flatMap(({ person }) => (person ? [person] : [])))
  const agreed = await consenting([...openids.values()], 'meeting')
  return new Set([...openids].filter(([, openid]) => agreed.has(openid)).map(([person]) => person))
}

export interface Invited {
  attendance: Attendance
  person: string | null
  openid: string | null
  /** Where a tap on the notice leads. */
  page: string
}

/** Everybody on the list with how to reach them. */
export async function addressed(invited: readonly Attendance[]): Promise<Invited[]> {
  const [openids, volunteers] = await Promise.all([
    openidsOf(invited.flatMap(({ person }) => (person ? [person] : []))),
    volunteersOf(invited.flatMap(({ volunteer }) => (volunteer ? [volunteer] : []))),
  ])
  return invited.map((attendance) => {
    const { person, volunteer, meeting } = attendance
    if (person) return { attendance, person, openid: openids.get(person) ?? null, page: `/member/meeting/index?id=${meeting}` }
    const one = volunteers.get(volunteer ?? '')
    return { attendance, person: null, openid: one?.openid ?? null, page: `/public/volunteer/index?opinion=${one?.opinion ?? ''}` }
  })
}

/** A query answers with so many at most. */
const page = 1000
const pagesMost = 6

/** All that was told of a meeting. */
export async function newsOf(meeting: string): Promise<Notice[]> {
  const all: Notice[] = []
  for (let n = 0; n < pagesMost; n += 1) {
    const last = all.at(-1)?._id
    const next = await find<Notice>('notices', { where: { about: is(`meetings/${meeting}`), ...(last && { _id: before(last) }) }, newest: true, limit: page, only: ['person', 'openid', 'status', 'at', 'kind', 'dueAt', 'errCode', 'template', 'once'] })
    all.push(...next)
    if (next.length < page) break
  }
  return all
}

export interface Reaching extends Delivery {
  /** Attendances of those whom the next notice can be expected to reach. */
  reachable: ReadonlySet<string>
  /** Rows worth trying again: WeChat failed, or they have agreed to be told since. */
  again: readonly Notice[]
  waitsUntil: number | null
}

const uncounted = ({ arrivedBy }: Attendance): boolean => arrivedBy === 'walkIn'
const isAhead = ({ status }: Meeting): boolean => status === 'notified' || status === 'postponed'

/** How the news of a meeting got on, person by person, and whom the next one would reach. */
export async function reachingOf(meeting: Meeting, all: readonly Attendance[], now: number): Promise<Reaching> {
  const [news, invited] = await Promise.all([newsOf(meeting._id), addressed(all)])
  const agreed = await consenting(invited.flatMap(({ openid }) => (openid ? [openid] : [])), 'meeting')
  const counted = invited.filter(({ attendance }) => !uncounted(attendance))
  const delivery = deliveryOf(counted.map(({ attendance, person, openid }) => ({ id: attendance._id, to: person ?? openid, read: hasRead(meeting, attendance) })), news.map(tellsOf))
  // Whoever came unasked is in nobody's sum.
  const waiting = news.filter(({ status, dueAt }) => status === 'waiting' && dueAt > now)
  return {
    ...delivery,
    reachable: new Set(invited.filter(({ openid }) => openid !== null && agreed.has(openid)).map(({ attendance }) => attendance._id)),
    again: isAhead(meeting) ? newest(news).filter((one) => one.status === 'failed' || (one.status === 'unsubscribed' && one.openid !== null && agreed.has(one.openid))) : [],
    // Retries come within the hour; whatever waits without having been tried waits for the morning.
    waitsUntil: waiting.some(({ errCode }) => errCode === undefined) ? Math.min(...waiting.filter(({ errCode }) => errCode === undefined).map(({ dueAt }) => dueAt)) : null,
  }
}

/** The latest word to each of them that was not overtaken. */
function newest(news: readonly Notice[]): Notice[] {
  const latest = new Map<string, Notice>()
  for (const one of news) if (one.status !== 'cancelled' && !latest.has(one.person ?? one.openid ?? '')) latest.set(one.person ?? one.openid ?? '', one)
  return [...latest.values()]
}

/** Whom somebody has to telephone about this meeting, in the order of the list. */
export const toCall = (meeting: Meeting, all: readonly Attendance[], { each, reachable }: Pick<Reaching, 'each' | 'reachable'>): Attendance[] =>
  all.filter((one) => !uncounted(one) && mustCall(meeting, one, { reachable: reachable.has(one._id), lost: isLost(each.get(one._id) ?? 'byPhone') }))
