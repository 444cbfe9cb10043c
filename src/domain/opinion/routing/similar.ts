import { noFrequencies, rarity, type Frequencies } from './frequencies'
import { lexicon } from './lexicon'
import { courtesies, matters } from './matters'
import { meet, pairsOf, spelled, type Pairs } from './pairs'
import { folded, placeRelation, whereOf, type PlaceRelation, type Where } from './place'

/** An opinion as similarity reads it. Most residents write no title; a hotline export has one. */
export interface Told {
  text: string
  title?: string
  room?: string | null
  point?: string | null
}

/** What similarity looks at. Derived from the text in some 0.1 ms, so it needs no storing. */
export interface Fingerprint {
  where: Where
  /** Name of the matter → the words that speak of it, as written, repeated as often as said. */
  matters: ReadonlyMap<string, readonly string[]>
  /** Of what is neither place nor courtesy. */
  pairs: Pairs
  text: string
}

export interface Likeness {
  /** 0 to 1; from `alike` on it is taken for the same matter at the same place. */
  score: number
  place: PlaceRelation
  /** 0 to 1, whatever the place. */
  matter: number
}

/** Two opinions that reach it are similar. Chosen on streams of messages by their margin, not by their maximum: see tests/bench/routing/streams.ts. */
export const alike = 0.42

const matterOf = new Map(Object.entries(matters).flatMap(([name, words]) => words.map((word) => [word, name] as const)))
const matterWords = lexicon(matterOf.keys())
const courtesyWords = lexicon(courtesies)

/** Whoever writes more has said by then what it is about; bounds the work. */
const lettersRead = 700

export function fingerprintOf(told: Told): Fingerprint {
  const title = told.title ? folded(told.title) : ''
  const body = folded(told.text.slice(0, lettersRead))
  const text = title ? `${title}。${body}` : body
  const where = whereOf(text, told)
  // A title says in few words what it is about: it is heard twice.
  let bare = title ? `${title}。${text}` : text
  for (const { name, stem } of where.places) bare = bare.replaceAll(name, '|').replaceAll(stem, '|')
  bare = bare.replace(/[a-z]\d{0,2}[省市区县]/g, '|')
  const said = new Map<string, string[]>()
  for (const { word } of matterWords.find(bare)) {
    const name = matterOf.get(word) ?? word
    const words = said.get(name)
    if (words) words.push(word)
    else said.set(name, [word])
  }
  return { where, matters: said, pairs: pairsOf(courtesyWords.without(bare)), text }
}

/** What the frequencies count of one opinion. */
export const featuresOf = (print: Fingerprint): (string | number)[] => [...print.pairs.codes, ...print.matters.keys()]

/** A fingerprint weighed by what is rare (tf-idf, sublinear tf), once for comparing it with many. */
export interface Weighed {
  print: Fingerprint
  /** One weight for each of `print.pairs.codes`. */
  pairs: Float64Array
  pairsNorm: number
  matters: ReadonlyMap<string, number>
  mattersNorm: number
}

const weightOf = (times: number, rare: number): number => (1 + Math.log(times)) * rare

export function weigh(print: Fingerprint, known: Frequencies = noFrequencies): Weighed {
  const { codes, times } = print.pairs
  const pairs = times.map((count, at) => weightOf(count, rarity(known, codes[at] ?? 0)))
  const matters = new Map([...print.matters].map(([name, words]) => [name, weightOf(words.length, rarity(known, name))]))
  const norm = (weights: Iterable<number>) => {
    let square = 0
    for (const weight of weights) square += weight * weight
    return Math.sqrt(square)
  }
  return { print, pairs, pairsNorm: norm(pairs), matters, mattersNorm: norm(matters.values()) }
}

/** Cosines, 0 to 1. */
function sharedPairs(a: Weighed, b: Weighed): number {
  let dot = 0
  meet(a.print.pairs.codes, b.print.pairs.codes, (inA, inB) => { dot += (a.pairs[inA] ?? 0) * (b.pairs[inB] ?? 0) })
  return dot && dot / (a.pairsNorm * b.pairsNorm)
}
function sharedMatters(a: Weighed, b: Weighed): number {
  let dot = 0
  for (const [name, weight] of a.matters) dot += weight * (b.matters.get(name) ?? 0)
  return dot && dot / (a.mattersNorm * b.mattersNorm)
}

/**
 * Letters two writers share by chance are few; the matters they share are counted beside them, and more so at one
 * place where a text is too short (in pairs of letters) to share any. Together they may pass 1 and are cut.
 */
const share = { pairs: 0.8, matters: 0.45, mattersOfShort: 0.3, short: 40 }
/** Taken off, or the most that is left, as the place is less sure to be the same. */
const doubt = { same: 0, along: 0.05, near: 0.1, unknown: 0.16 }
const mostElsewhere = 0.2

export function likeness(a: Weighed, b: Weighed): Likeness {
  const place = placeRelation(a.print.where, b.print.where)
  const shortness = place === 'same' ? Math.max(0, 1 - Math.min(a.pairs.length, b.pairs.length) / share.short) : 0
  const matter = Math.min(1, share.pairs * sharedPairs(a, b) + (share.matters + share.mattersOfShort * shortness) * sharedMatters(a, b))
  const score = place === 'other' ? Math.min(mostElsewhere, matter) : Math.max(0, matter - doubt[place])
  return { score, place, matter }
}

/** The words a likeness rests on, as `a` wrote them: shared places, shared matters, then the rarest shared letters. At most six. */
export function sharedWords(a: Weighed, b: Weighed): string[] {
  const places = a.print.where.places.filter(({ stem }) => b.print.text.includes(stem)).slice(0, 2).map(({ name }) => name)
  const said = heaviest([...a.matters].filter(([name]) => b.matters.has(name)), 3).flatMap((name) => a.print.matters.get(name)?.[0] ?? [])
  const met: [string, number][] = []
  meet(a.print.pairs.codes, b.print.pairs.codes, (inA) => met.push([spelled(a.print.pairs.codes[inA] ?? 0), a.pairs[inA] ?? 0]))
  const letters = heaviest(met.filter(([pair]) => /^[一-龥]+$/.test(pair) && !said.some((word) => word.includes(pair))), 2)
  return [...new Set([...places, ...said, ...letters])]
}

/** Names of the heaviest; ties by name, so that equal texts get equal answers. */
export function heaviest(weights: Iterable<readonly [string, number]>, most: number): string[] {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([name]) => name)
}
