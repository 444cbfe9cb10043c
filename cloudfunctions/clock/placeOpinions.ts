import { engineId, type Engine } from '../../src/domain/opinion/engine'
import { commonFrom, out, type Issue } from '../../src/domain/opinion/issue'
import type { Opinion, Shelf } from '../../src/domain/opinion/opinion'
import { keysOf, nameOf, newestRead, placeAmong, queriesMost, type Placed } from '../../src/domain/opinion/routing/commonIssue'
import { frequencies, type CountingFrequencies, type StoredFrequencies } from '../../src/domain/opinion/routing/frequencies'
import { suggest } from '../../src/domain/opinion/routing/suggest'
import { featuresOf, fingerprintOf, type Fingerprint, type Told } from '../../src/domain/opinion/routing/similar'
import { Refused } from '../../src/domain/kernel/refusal'
import { counted, grown, personOf, recounted } from '../runtime/issueCount'
import { prepare } from '../runtime/advance'
import { born } from '../runtime/born'
import { deskFor, road, type Desk } from '../runtime/desk'
import { add, commit, count, find, get, is, oneOf, past, removed, Stale, updateWhere, type Change } from '../runtime/store'
import { leased, release } from './lease'
import { readerFor, type Reader } from './reader'

/**
 * The radar: each opinion, once and in the order of arrival, is compared with at most `queriesMost` × `newestRead`
 * earlier ones that share a stored key with it, however many there are in all, and joins or founds a common issue or
 * stays alone. It only gathers; people decide what is common and negotiable.
 */
export async function placeOpinions(now: number, until: number): Promise<number> {
  const [first] = await find<Opinion>('opinions', { where: { unplacedSince: past(0) }, order: 'unplacedSince', limit: 1, only: ['_id'] })
  if (!first || !(await leased('radar', now, until + 5000))) return 0
  const desk = deskFor({ name: 'clock.placeOpinions', by: [] }, road, now)
  const [words, engine] = await Promise.all([get<Seen>('counters', seen), get<Engine>('engines', engineId)])
  const known = frequencies(words?.frequencies)
  const reader = await readerFor(engine)
  const met = new Set<string>()
  let placed = 0
  while (Date.now() < until) {
    const batch = await waiting(met)
    if (batch.length === 0) break
    for (const opinion of batch) {
      if (Date.now() >= until) break
      met.add(opinion._id)
      if (await placeOne(desk, opinion, { known, reader })) placed += 1
    }
  }
  if (words) await updateWhere('counters', { _id: is(seen) }, { frequencies: known.stored() })
  else await add('counters', [{ _id: seen, frequencies: known.stored() } as Seen])
  await release('radar', until + 5000)
  return placed
}

/** Whoever came here goes before the tens of thousands of a hotline import; among themselves in the order of arrival. */
const turns: readonly Shelf[] = ['waiting', 'working', 'done', 'hidden', 'filed']

async function waiting(met: ReadonlySet<string>): Promise<Opinion[]> {
  for (const shelf of turns) {
    const found = await find<Opinion>('opinions', { where: { shelf: is(shelf), unplacedSince: past(0) }, order: 'unplacedSince', limit: 50 })
    const fresh = found.filter(({ _id }) => !met.has(_id))
    if (fresh.length > 0) return fresh
  }
  return []
}

/** How often words have been met; what is rare says more about what is the same. */
interface Seen {
  _id: string
  frequencies: StoredFrequencies
}
const seen = 'seenWords'

/** With what the radar looks. */
interface Eyes {
  known: CountingFrequencies
  reader: Reader
}

/** One that somebody has just changed is met again at the next tick. */
async function placeOne(desk: Desk, opinion: Opinion, eyes: Eyes): Promise<boolean> {
  try {
    if (out.includes(opinion.status)) await takeOut(desk, opinion)
    else if (opinion.issue) await recountTopics(opinion, opinion.issue)
    else await placeNew(desk, opinion, eyes)
    return true
  } catch (error) {
    if (error instanceof Stale || error instanceof Refused) return false
    // One that cannot be placed must not hold up all that come after it.
    console.error(JSON.stringify({ unplaced: opinion._id, name: (error as Error).name }))
    return false
  }
}

const placedNow = (opinion: Opinion, data: object): Change => ({ update: opinion._id, in: 'opinions', version: opinion.version, data: { ...data, unplacedSince: removed() } })
const settled = (opinion: Opinion, data: object) => commit([placedNow(opinion, data)])

async function takeOut(desk: Desk, opinion: Opinion): Promise<void> {
  const issue = opinion.issue ? await get<Issue>('issues', opinion.issue) : null
  const changes = issue ? await recounted(desk, issue, [opinion._id]) : []
  await commit([placedNow(opinion, { issue: null, keys: [] }), ...changes])
}

async function recountTopics(opinion: Opinion, issue: string): Promise<void> {
  const inTopics = await count('opinions', { issue: is(issue), topic: past('') })
  await commit([placedNow(opinion, {}), { touch: issue, in: 'issues', data: { inTopics } }])
}

const told = ({ text, room, point }: Pick<Opinion, 'text' | 'room' | 'point'>): Told => ({ text, room, point })

/** Words never change, so a fingerprint is made once for as long as the instance lives; some thousands fit into its memory. */
const prints = new Map<string, Fingerprint>()
function printOf(one: Pick<Opinion, '_id' | 'text' | 'room' | 'point'>): Fingerprint {
  const kept = prints.get(one._id)
  if (kept) return kept
  if (prints.size > 5000) prints.clear()
  const print = fingerprintOf(told(one))
  prints.set(one._id, print)
  return print
}

async function placeNew(desk: Desk, opinion: Opinion, { known, reader }: Eyes): Promise<void> {
  const keys = keysOf({ ...told(opinion), areas: opinion.areas }, known)
  const near = await candidates(opinion, keys)
  const place = placeAmong(
    told(opinion),
    near.map((one) => ({ id: one._id, person: personOf(one), group: one.issue, print: printOf(one), ...told(one) })),
    known,
  )
  known.add(featuresOf(printOf(opinion)))
  const news = { keys, ...(await readAgain(desk, opinion, reader)) }
  const taken = near.filter(({ _id }) => place.takes.includes(_id))
  if (place.group) await join(desk, opinion, { news, place, taken, known, group: place.group, near })
  else if (taken.length > 0) await found(desk, opinion, { news, taken, known })
  else await settled(opinion, news)
}

/**
 * Submitting used the words that are shipped, so that nobody waits; here there is time for what staff have taught. What
 * a person has decided stays.
 */
async function readAgain(desk: Desk, { text, areas, status, decidedAt }: Opinion, { model, taxonomy }: Reader): Promise<Partial<Opinion>> {
  if (decidedAt || (status !== 'submitted' && status !== 'filed')) return {}
  const suggestion = suggest(text, await desk.directory.matrix(areas), model, taxonomy)
  return { suggestion, category: suggestion.category, subject: suggestion.subject }
}

/** What comparing needs to know; the diaries and additions of two hundred records would be a long read. */
const metFields = ['_id', 'version', 'at', 'text', 'room', 'point', 'issue', 'status', 'openid', 'phone', 'topic'] as const
type Met = Pick<Opinion, (typeof metFields)[number]>

/** Newest first for each key; what is hidden or withdrawn is compared with nothing. */
async function candidates(opinion: Opinion, keys: readonly string[]): Promise<Met[]> {
  const found = await Promise.all(keys.slice(0, queriesMost).map((key) => find<Met>('opinions', { where: { keys: is(key) }, newest: true, limit: newestRead, only: metFields })))
  const unique = new Map(found.flat().map((one) => [one._id, one]))
  unique.delete(opinion._id)
  return [...unique.values()].filter(({ status }) => !out.includes(status)).sort((a, b) => (a._id < b._id ? 1 : -1))
}

interface Founding {
  /** What is now known of the newcomer. */
  news: object
  taken: readonly Met[]
  known: CountingFrequencies
}

const joins = (one: Met, issue: string): Change => ({ update: one._id, in: 'opinions', version: one.version, data: { issue } })

async function found(desk: Desk, opinion: Opinion, { news, taken, known }: Founding): Promise<void> {
  const members = [...taken, opinion]
  const now = counted(members)
  const issue: Issue = {
    ...born(desk, 'issue', { says: '发现', }),
    title: nameOf(members.map(told), known),
    subject: opinion.subject,
    areas: opinion.areas,
    area: opinion.area,
    ...now,
    inTopics: members.filter(({ topic }) => topic).length,
    topic: null,
  }
  await commit([placedNow(opinion, { ...news, issue: issue._id }), ...taken.map((one) => joins(one, issue._id)), { add: [issue], to: 'issues' }])
  if (now.people >= commonFrom) await commit(await grown(desk, issue, []))
}

interface Joining extends Founding {
  group: string
  place: Placed
  near: readonly Met[]
}

async function join(desk: Desk, opinion: Opinion, { news, taken, known, group, place, near }: Joining): Promise<void> {
  const issue = await get<Issue>('issues', group)
  if (!issue) return settled(opinion, news)
  const changes = await grown(desk, issue, [opinion, ...taken])
  await commit([placedNow(opinion, { ...news, issue: group }), ...taken.map((one) => joins(one, group)), ...changes, ...renamed()])
  await fold(desk, group, place.merges)

  // A name settles soon; later ones hardly change it.
  function renamed(): Change[] {
    const all = [...near.filter((one) => one.issue === group), ...taken, opinion]
    return all.length > 20 ? [] : [{ touch: group, in: 'issues', data: { title: nameOf(all.map(told), known) } }]
  }
}

/** Other common issues that turn out to be this one. What somebody has already decided about stays as it is. */
async function fold(desk: Desk, into: string, merges: readonly string[]): Promise<void> {
  const others = merges.length === 0 ? [] : await find<Issue>('issues', { where: { _id: oneOf(merges) }, limit: 20 })
  for (const other of others.filter(({ status }) => status === 'forming' || status === 'open')) {
    const { changes } = await prepare(desk, 'road', other, { kind: 'issue', move: 'merge', note: `并入 ${into}` })
    await commit(changes)
    await updateWhere('opinions', { issue: is(other._id) }, { issue: into })
  }
  const issue = others.length === 0 ? null : await get<Issue>('issues', into)
  if (issue) await commit(await recounted(desk, issue))
}
