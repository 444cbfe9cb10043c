import { hash, noFrequencies, type Frequencies } from './frequencies'
import { spelled } from './pairs'
import { alike, fingerprintOf, heaviest, likeness, sharedWords, weigh, type Fingerprint, type Likeness, type Told } from './similar'

/** Keys stored with an opinion (indexed one by one); the first `queriesMost` of them are asked for when it arrives. */
export const keysMost = 8
export const queriesMost = 5
/** Newest records read for each key: 5 × 40 = 200 at most for one opinion. */
export const newestRead = 40

/**
 * What a new opinion is stored and looked up by: place with matter, place alone, room with matter, rarest letters; salted
 * by the county so that other counties never mix. A key says nothing readable: 32-bit FNV-1a in base 36.
 *
 * `areas` as on a room: city first, then county.
 */
export function keysOf(opinion: Told & { areas: readonly string[] }, known: Frequencies = noFrequencies): string[] {
  const { print, matters, pairs } = weigh(fingerprintOf(opinion), known)
  const letters = heaviest(Array.from(pairs, (weight, at) => [spelled(print.pairs.codes[at] ?? 0), weight]), 2)
  // A name is sure at its right end only (place.ts), hence its last two letters.
  const [place, second, third] = print.where.places.map(({ stem, kind }) => `@${stem.slice(-2)} ${kind === 'village' ? 'home' : kind}`)
  const [matter, another] = heaviest(matters, 2).map((name) => `#${name}`)
  const [rarest, rare] = letters
  const room = print.where.point ?? print.where.room
  const wanted = [
    both(place, matter),
    place,
    both(room, matter),
    second,
    rarest,
    third,
    both(place, another),
    both(second, matter),
    both(room, another),
    rare,
  ]
  const kept = new Set(wanted.filter((key): key is string => Boolean(key)))
  const county = opinion.areas[1] ?? opinion.areas[0] ?? ''
  return [...kept].slice(0, keysMost).map((key) => hash(`${county} ${key}`).toString(36))
}

const both = (one?: string | null, other?: string | null) => one && other && `${one} ${other}`

export interface Candidate extends Told {
  id: string
  /** Digest of openid or phone: people are counted, not messages. */
  person: string
  /** The common issue it is known to belong to. */
  group: string | null
  /** Its fingerprint, when the caller kept it; otherwise taken from the text. */
  print?: Fingerprint
}

export interface Similar extends Likeness {
  id: string
  /** Both say them, as the newcomer wrote them. */
  words: readonly string[]
}

/** What becomes of a newcomer. Only suggested: staff decide what is one issue. */
export interface Placed {
  /** The common issue it joins. */
  group: string | null
  /** Lone opinions it brings into `group`, or founds a common issue with when there is none. Empty and no group: it stays alone. */
  takes: readonly string[]
  /** Other common issues that turn out to be the same one; they go up in `group`. */
  merges: readonly string[]
  /** Most alike first, at most `similarMost`. */
  similar: readonly Similar[]
}

export const similarMost = 20
/** Members of a group that are looked at one by one; keeps the work bounded. */
const sampled = 12

/**
 * Mean likeness to so many known members from which an opinion belongs: the more are known, the surer is their mean.
 * A mean, never the nearest member alone: chains from one matter to the next would grow into a blob.
 */
const barFor = (members: number): number => 0.34 + 0.08 / Math.max(1, members)

/** A few texts name their place badly; when more than a quarter name another one, it is another. */
const mostlyThere = (likes: readonly Likeness[]): boolean => likes.filter(({ place }) => place === 'other').length <= likes.length / 4

/** Whoever names the place goes before whoever only sounds like it. */
const mostlySame = (members: readonly { like: Likeness }[]): boolean => members.filter(({ like }) => like.place === 'same' || like.place === 'along').length > members.length / 2

/** `candidates` as read by the newcomer's keys, newest first, without the newcomer itself; at most 200. */
export function placeAmong(newcomer: Told, candidates: readonly Candidate[], known: Frequencies = noFrequencies): Placed {
  const self = weigh(fingerprintOf(newcomer), known)
  const compared = candidates.map(({ id, person, group, print, ...told }) => {
    const weighed = weigh(print ?? fingerprintOf(told), known)
    return { id, person, group, weighed, like: likeness(self, weighed) }
  })
  const nearest = compared.filter(({ like }) => like.score >= alike).sort((a, b) => b.like.score - a.like.score)

  const [best, ...others] = [...byGroup(compared)]
    .map(([id, members]) => ({ id, members, mean: meanByPerson(members.map(({ person, like }) => [person, like.score])) }))
    .filter(({ mean, members }) => mean >= barFor(members.length) && mostlyThere(members.map(({ like }) => like)))
    .sort((a, b) => Number(mostlySame(b.members)) - Number(mostlySame(a.members)) || b.mean - a.mean)
  const circle = best ? best.members.slice(0, sampled) : []
  const merges = others
    .filter(({ members }) => {
      const across = members.slice(0, sampled).flatMap((one) => circle.map((two) => ({ person: one.person, like: likeness(one.weighed, two.weighed) })))
      return mostlyThere(across.map(({ like }) => like)) && meanByPerson(across.map(({ person, like }) => [person, like.score])) >= barFor(circle.length)
    })
    .map(({ id }) => id)

  const takes: string[] = []
  for (const lone of nearest) {
    if (lone.group !== null) continue
    const scores = circle.map((one) => [one.person, likeness(one.weighed, lone.weighed).score] as const)
    if (meanByPerson([['newcomer', lone.like.score], ...scores]) < alike) continue
    takes.push(lone.id)
    if (circle.length < sampled) circle.push(lone)
  }
  const similar = nearest.slice(0, similarMost).map(({ id, like, weighed }) => ({ id, ...like, words: sharedWords(self, weighed) }))
  return { group: best?.id ?? null, takes, merges, similar }
}

function byGroup<T extends { group: string | null }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    if (one.group === null) continue
    const members = groups.get(one.group)
    if (members) members.push(one)
    else groups.set(one.group, [one])
  }
  return groups
}

/** One person's many posts weigh as one. */
function meanByPerson(scores: readonly (readonly [person: string, score: number])[]): number {
  const persons = new Map<string, { sum: number; times: number }>()
  for (const [person, score] of scores) {
    const { sum, times } = persons.get(person) ?? { sum: 0, times: 0 }
    persons.set(person, { sum: sum + score, times: times + 1 })
  }
  const means = [...persons.values()].map(({ sum, times }) => sum / times)
  return means.length === 0 ? 0 : means.reduce((sum, mean) => sum + mean, 0) / means.length
}

/** Place and matter in the residents' words, for staff: “丽景新城 · 搅拌站 噪音 粉尘”. From a few dozen of its opinions. */
export function nameOf(opinions: readonly Told[], known: Frequencies = noFrequencies): string {
  const all = opinions.map((told) => weigh(fingerprintOf(told), known))
  const places = new Map<string, number>()
  const said = new Map<string, { weight: number; words: Map<string, number> }>()
  for (const { print, matters, mattersNorm } of all) {
    for (const { name, prominence } of print.where.places) places.set(name, (places.get(name) ?? 0) + prominence)
    for (const [name, words] of print.matters) {
      const one = said.get(name) ?? { weight: 0, words: new Map<string, number>() }
      one.weight += (matters.get(name) ?? 0) / mattersNorm
      for (const word of new Set(words)) one.words.set(word, (one.words.get(word) ?? 0) + 1)
      said.set(name, one)
    }
  }
  const most = (counts: ReadonlyMap<string, number>) => heaviest(counts, 1)[0]
  const place = most(places)
  const words = [...said.values()].sort((a, b) => b.weight - a.weight).slice(0, 3).flatMap((one) => most(one.words) ?? [])
  return [place, words.join(' ')].filter(Boolean).join(' · ')
}

