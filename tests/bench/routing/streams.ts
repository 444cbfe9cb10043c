import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keysOf, nameOf, newestRead, placeAmong, queriesMost, type Candidate } from '../../../src/domain/opinion/routing/commonIssue'
import { frequencies, type Feature } from '../../../src/domain/opinion/routing/frequencies'
import { featuresOf, fingerprintOf } from '../../../src/domain/opinion/routing/similar'

export interface Message {
  id: string
  title: string
  text: string
  /** "2019/11/19 18:07:54", or days since 1899-12-30 as a spreadsheet writes them. */
  at: string | number
}

interface Issues {
  /** Name → ids of its messages. */
  issues: Record<string, string[]>
  /** Any name → ids about the place of one of the issues, but another matter. */
  same_place_other_issue: Record<string, string[]>
}

export interface Replay {
  /** Of two and more messages each. */
  groups: string[][]
  /** Most records read for one message. */
  mostRead: number
}

/** The stream holds one county and no rooms: place is known from words alone, which is the hardest case. */
const areas = ['city', 'county']
/** Stands for the nightly learning: messages arrive unseen until this many came together. */
const night = 50

/**
 * What happens in production, one message after another: ≤ 5 keys asked for, the newest 40 of each read, the pure
 * function decides, the decision is written. Nothing is looked at again, nothing is known of what comes later.
 */
export function replay(messages: readonly Message[], newest = newestRead): Replay {
  const index = new Map<string, Candidate[]>()
  const groups = new Map<string, Candidate[]>()
  const known = frequencies()
  let today: Feature[][] = []
  let mostRead = 0
  for (const { id, title, text } of messages) {
    const told = { title, text }
    const keys = keysOf({ ...told, areas }, known)
    const read = [...new Set(keys.slice(0, queriesMost).flatMap((key) => (index.get(key) ?? []).slice(-newest).reverse()))]
    mostRead = Math.max(mostRead, read.length)
    // Who wrote a message is not in the data: everyone counts as another person.
    const self: Candidate = { ...told, id, person: id, group: null, print: fingerprintOf(told) }
    const { group, takes, merges } = placeAmong(told, read, known)
    if (group !== null || takes.length > 0) {
      const into = group ?? id
      const joining = [self, ...read.filter((one) => takes.includes(one.id)), ...merges.flatMap((one) => groups.get(one) ?? [])]
      for (const one of joining) one.group = into
      groups.set(into, [...(groups.get(into) ?? []), ...joining])
      for (const one of merges) groups.delete(one)
    }
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), self])
    today.push(featuresOf(fingerprintOf(told)))
    if (today.length === night) {
      for (const features of today) known.add(features)
      today = []
    }
  }
  return { groups: [...groups.values()].map((members) => members.map(({ id }) => id)), mostRead }
}

/** The found group that fits best: F1 of its overlap with the true one. */
function bestMatch(groups: readonly string[][], truth: readonly string[]): { f: number; group: ReadonlySet<string> } {
  const wanted = new Set(truth)
  let best = { f: 0, group: new Set<string>() }
  for (const group of groups) {
    const hits = group.filter((id) => wanted.has(id)).length
    const f = (2 * hits) / (group.length + wanted.size)
    if (f > best.f) best = { f, group: new Set(group) }
  }
  return best
}

const share = (some: number, all: number): number => (all === 0 ? 0 : some / all)
const inOrder = (messages: readonly Message[]): Message[] => [...messages].sort((a, b) => momentOf(a.at) - momentOf(b.at))

/** Unit: milliseconds. */
function momentOf(at: string | number): number {
  const days = Number(at)
  if (Number.isFinite(days)) return (days - 25_569) * 86_400_000
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.toString().split(/\D+/).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * The place of an issue, found without the product's own reading of places: the longest run of 3 to 6 Chinese characters
 * that 70 % of its messages and half of one list of "same place, other matter" contain, and hardly anyone else (1 %).
 */
function placeName(members: readonly Message[], lists: readonly Message[][], all: readonly Message[]): string | null {
  const said = ({ title, text }: Message) => title + text
  const within = (name: string, messages: readonly Message[]) => share(messages.filter((one) => said(one).includes(name)).length, messages.length)
  const ids = new Set([...members, ...lists.flat()].map(({ id }) => id))
  const rest = all.filter(({ id }) => !ids.has(id))
  for (const letters of [6, 5, 4, 3]) {
    const candidates = new Set(members.flatMap((one) => said(one).match(/[一-龥]+/g) ?? []).flatMap((run) => [...runs(run, letters)]))
    for (const run of candidates) {
      if (within(run, members) >= 0.7 && lists.some((list) => within(run, list) >= 0.5) && within(run, rest) <= 0.01) return run
    }
  }
  return null
}

/** No message of the stream contains it. */
const otherName = '望湖'

interface Twins {
  /** Imposters that ended in a group with their original's issue, of all imposters. */
  joined: number
  imposters: number
  f: number[]
}

/**
 * Same words, other place: to every message of an issue a twin is written in which the first two characters of the place's
 * name are exchanged (丽景新城 → 望湖新城) and nothing else; town, roads, firms and districts named stay. It arrives right
 * after its original and is stored like it. Wrong is a twin in the group that fits the true issue best.
 */
function twins(messages: readonly Message[], { issues, same_place_other_issue: lists }: Issues): Twins {
  const byId = new Map(messages.map((one) => [one.id, one]))
  const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const result: Twins = { joined: 0, imposters: 0, f: [] }
  for (const ids of Object.values(issues)) {
    const place = placeName(found(ids), Object.values(lists).map(found), messages)
    if (!place) continue
    const member = new Set(ids)
    const swap = (text: string) => text.replaceAll(place.slice(0, 2), otherName)
    const mixed = messages.flatMap((one) => {
      const twin = { ...one, id: `${one.id}~`, title: swap(one.title), text: swap(one.text) }
      // A message that never names the place has no twin.
      return member.has(one.id) && twin.title + twin.text !== one.title + one.text ? [one, twin] : [one]
    })
    const { f, group } = bestMatch(replay(mixed).groups, ids)
    result.f.push(f)
    result.imposters += mixed.length - messages.length
    result.joined += [...group].filter((id) => id.endsWith('~')).length
  }
  return result
}

/**
 * Same words, other place, as it happens: pairs of messages of which at least 40 % of the pairs of letters are common
 * (Jaccard), whose titles name one district code each (A3区, A7县), not the same. Looked for among messages that have ten
 * runs of four letters in common which at most 30 messages contain, as copies do. Wrong is a pair within one group.
 */
function copiesElsewhere(messages: readonly Message[], groups: readonly string[][]): { pairs: number; joined: number } {
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at] as const)))
  const read = messages.flatMap((one) => {
    const codes = [...new Set(one.title.match(/[A-Z]\d{1,2}[区县]/g) ?? [])]
    return codes.length === 1 ? [{ id: one.id, code: codes[0], pairs: runs(one.title + one.text, 2), fours: runs(one.title + one.text, 4) }] : []
  })
  const holders = new Map<string, number[]>()
  for (const [at, { fours }] of read.entries()) for (const four of fours) holders.set(four, [...(holders.get(four) ?? []), at])
  let pairs = 0
  let joined = 0
  for (const [at, a] of read.entries()) {
    const together = new Map<number, number>()
    for (const four of a.fours) {
      const held = holders.get(four) ?? []
      if (held.length <= 30) for (const other of held) if (other > at) together.set(other, (together.get(other) ?? 0) + 1)
    }
    for (const [other, times] of together) {
      const b = read[other]
      if (!b || times < 10 || a.code === b.code) continue
      const common = [...a.pairs].filter((pair) => b.pairs.has(pair)).length
      if (common < 0.4 * (a.pairs.size + b.pairs.size - common)) continue
      pairs++
      const group = groupOf.get(a.id)
      if (group !== undefined && group === groupOf.get(b.id)) joined++
    }
  }
  return { pairs, joined }
}
const runs = (text: string, letters: number): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - letters + 1) }, (_, at) => text.slice(at, at + letters)))

/**
 * One newcomer among 200 candidates, all fingerprints taken from the texts. Milliseconds of one core's own time (mean of
 * 60 after as many to warm up), so that what else the machine does hardly counts.
 */
function placingTime(messages: readonly Message[]): number {
  const candidates = messages.slice(0, 200).map(({ id, title, text }, at): Candidate => ({ id, person: id, title, text, group: at % 2 ? `g${at % 20}` : null }))
  const place = () => { for (const newcomer of messages.slice(200, 260)) placeAmong(newcomer, candidates) }
  place()
  const before = process.cpuUsage()
  place()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / 60
}

export async function measureStream(folder: string): Promise<Record<string, number | string>> {
  const messages = inOrder((await readFile(join(folder, 'stream.jsonl'), 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Message))
  const truth = JSON.parse(await readFile(join(folder, 'stream_issues_dev.json'), 'utf8')) as Issues
  const { groups, mostRead } = replay(messages)
  const fits = Object.entries(truth.issues).map(([name, ids]) => ({ name, ids, ...bestMatch(groups, ids) }))
  const elsewise = Object.values(truth.same_place_other_issue).flat()
  const twin = twins(messages, truth)
  const copies = copiesElsewhere(messages, groups)
  const byId = new Map(messages.map((one) => [one.id, one]))
  const mean = (numbers: readonly number[]) => share(numbers.reduce((sum, n) => sum + n, 0), numbers.length)
  return {
    'stream mean best-match F': mean(fits.map(({ f }) => f)),
    ...Object.fromEntries(fits.map(({ name, f }) => [`stream F of ${name}`, f])),
    ...Object.fromEntries(fits.map(({ name, group }) => [`stream name given to ${name}`, nameOf([...group].slice(0, 40).flatMap((id) => byId.get(id) ?? []))])),
    'stream largest group': Math.max(0, ...groups.map((ids) => ids.length)),
    'stream largest group / largest true issue': share(Math.max(0, ...groups.map((ids) => ids.length)), Math.max(0, ...fits.map(({ ids }) => ids.length))),
    'stream groups found': groups.length,
    'stream same place, other matter: wrongly joined': share(elsewise.filter((id) => fits.some(({ group }) => group.has(id))).length, elsewise.length),
    'stream same words, other place (twins): wrongly joined': share(twin.joined, twin.imposters),
    'stream same words, other place (twins): counted': twin.imposters,
    'stream mean best-match F beside twins': mean(twin.f),
    'stream same words, other district (copies): wrongly joined': share(copies.joined, copies.pairs),
    'stream same words, other district (copies): counted': copies.pairs,
    'stream most records read for one opinion': mostRead,
    'stream ms to place one among 200': placingTime(messages),
  }
}
