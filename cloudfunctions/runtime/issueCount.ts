import { arrivalsMost, commonFrom, out, personsMost, type Issue } from '../../src/domain/opinion/issue'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { prepare } from './advance'
import { digest, type Desk } from './desk'
import { count, find, is, type Change } from './store'

/** Who spoke, as far as one can be told from another: by WeChat, by telephone, or each letter for itself. */
export const personOf = ({ _id, openid, phone }: Pick<Opinion, '_id' | 'openid' | 'phone'>): string => digest(openid ?? phone ?? _id).slice(0, 12)

/** How many opinions are read to count anew; beyond it people are no longer told apart. */
const readMost = 1000

type Spoke = Pick<Opinion, '_id' | 'at' | 'openid' | 'phone' | 'room'>

export type Counted = Pick<Issue, 'count' | 'people' | 'persons' | 'arrivals' | 'rooms' | 'firstAt' | 'lastAt'>

/** What its opinions say of a common issue. */
export function counted(members: readonly Spoke[]): Counted {
  const times = members.map(({ at }) => at).sort((a, b) => a - b)
  const persons = [...new Set(members.map(personOf))]
  return {
    count: members.length,
    people: persons.length,
    persons: persons.slice(0, personsMost),
    arrivals: times.slice(-arrivalsMost),
    rooms: [...new Set(members.map(({ room }) => room))].sort(),
    firstAt: times[0] ?? 0,
    lastAt: times.at(-1) ?? 0,
  }
}

/** More have joined: counted on from what is known, without reading those who were there before. */
export function grown(desk: Desk, issue: Issue, joining: readonly Spoke[]): Promise<Change[]> {
  const persons = [...new Set([...issue.persons, ...joining.map(personOf)])]
  const times = joining.map(({ at }) => at)
  return asCounted(desk, issue, {
    count: issue.count + joining.length,
    people: issue.people + persons.length - issue.persons.length,
    persons: persons.slice(0, personsMost),
    arrivals: [...issue.arrivals, ...times].sort((a, b) => a - b).slice(-arrivalsMost),
    rooms: [...new Set([...issue.rooms, ...joining.map(({ room }) => room)])].sort(),
    firstAt: Math.min(issue.firstAt, ...times),
    lastAt: Math.max(issue.lastAt, ...times),
  })
}

/** Some have left or come over from another one: counted anew from the opinions, without those that are leaving. */
export async function recounted(desk: Desk, issue: Issue, leaving: readonly string[] = []): Promise<Change[]> {
  const stored = await find<Opinion>('opinions', { where: { issue: is(issue._id) }, limit: readMost })
  const members = stored.filter(({ _id, status }) => !leaving.includes(_id) && !out.includes(status))
  const more = stored.length < readMost ? 0 : (await count('opinions', { issue: is(issue._id) })) - stored.length
  const now = counted(members)
  return asCounted(desk, issue, { ...now, count: now.count + more, people: now.people + more })
}

/**
 * Moves it where the number leads: common from three people on. Growing alone is no move: nobody's decision goes stale
 * because one more neighbour has spoken.
 */
async function asCounted(desk: Desk, issue: Issue, now: Counted): Promise<Change[]> {
  const move = issue.status === 'forming' && now.people >= commonFrom ? 'emerge' : issue.status === 'open' && now.people < commonFrom ? 'subside' : null
  if (move) return (await prepare(desk, 'road', issue, { kind: 'issue', move, set: now })).changes
  return [{ touch: issue._id, in: 'issues', data: now }]
}
