import { exclusionNos, type ExclusionNo } from '../screening'
import { exclusionConcepts } from './exclusionConcepts'
import { exclusionSigns, vocabulary } from './exclusionSigns'

/** A stretch of the folded text. */
export interface Span {
  start: number
  length: number
}

export interface Feature {
  /** `车位` two letters side by side · `@court` a concept · `@court+ask` two of them · `#3` a sign of the exclusion. */
  key: string
  value: number
  spans: readonly Span[]
}

export interface Folded {
  text: string
  /** For each letter of `text`, where it stands in what was written. */
  at: readonly number[]
}

const unseen = /[\s\p{Cf}\p{Mn}]/u
const wide = /[\uff01-\uff5e]/
const stops = '，！？；：（）'

/** Full-width to half, small letters, nothing invisible; ends of lines stay ends of sentences. */
export function fold(written: string): Folded {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < written.length; index += 1) {
    const letter = written.charAt(index)
    if (letter !== '\n' && unseen.test(letter)) continue
    const plain = wide.test(letter) && !stops.includes(letter) ? letter.normalize('NFKC') : letter
    text += plain.toLowerCase().charAt(0)
    at.push(index)
  }
  return { text, at }
}

const inSentence = '[^。！？!?\\n]'
const spell = (pattern: string): string =>
  pattern
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => (vocabulary[name] ? `(?:${vocabulary[name]})` : whole))
    .replaceAll('~', `${inSentence}{0,12}`)
    .replaceAll('≈', `${inSentence}{0,30}`)

const rules = exclusionNos.map((no) => ({
  no,
  mentions: exclusionSigns[no].mentions.map((pattern) => new RegExp(spell(pattern), 'g')),
  signs: exclusionSigns[no].signs.map(([weight, ...parts]) => ({ weight, parts: parts.map((part) => new RegExp(spell(part))) })),
}))
const concepts = Object.entries(exclusionConcepts).map(([name, words]) => ({ name, words: new RegExp(words) }))

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, length: match[0].length })

export interface Evidence {
  no: ExclusionNo
  /** 0 to 1; signs add up as independent evidence: 1 − ∏(1 − weight). */
  weight: number
  spans: readonly Span[]
}

/** The signs of each exclusion that stand in a folded text once mere mentions are struck out. */
export function signsIn(text: string): Evidence[] {
  return rules.flatMap(({ no, mentions, signs }) => {
    const left = mentions.reduce((rest, mention) => rest.replace(mention, (found) => '□'.repeat(found.length)), text)
    const found = signs.flatMap(({ weight, parts }) => {
      const matches = parts.map((part) => part.exec(left)).filter((match) => match !== null)
      return matches.length === parts.length ? [{ weight, spans: matches.map(spanOf) }] : []
    })
    if (found.length === 0) return []
    return [{ no, weight: 1 - found.reduce((doubt, { weight }) => doubt * (1 - weight), 1), spans: found.flatMap(({ spans }) => spans) }]
  })
}

const letter = /[\u4e00-\u9fffa-z0]/

/** Every one and two letters side by side, with each place; together of length one, so that long texts do not shout. */
function pairsIn(text: string): Feature[] {
  const places = new Map<string, Span[]>()
  const plain = text.replace(/\d/g, '0').replace(/0+/g, (digits) => `0${' '.repeat(digits.length - 1)}`)
  for (const length of [1, 2]) {
    for (let start = 0; start + length <= plain.length; start += 1) {
      const key = plain.slice(start, start + length)
      if (![...key].every((one) => letter.test(one))) continue
      const spans = places.get(key) ?? []
      spans.push({ start, length })
      places.set(key, spans)
    }
  }
  const value = 1 / Math.sqrt(Math.max(places.size, 1))
  return [...places].map(([key, spans]) => ({ key, value, spans }))
}

/** How much a concept, two together, a sign and a very short text count beside the letters; set by cross-validation. */
const counts = { concept: 0.15, together: 0.1, sign: 0.5, short: 0.5 }

/** What a folded text is judged by. */
export function featuresOf(text: string): Feature[] {
  const here = concepts.flatMap(({ name, words }) => {
    const match = words.exec(text)
    return match ? [{ name, span: spanOf(match) }] : []
  })
  const single = here.map(({ name, span }) => ({ key: `@${name}`, value: counts.concept, spans: [span] }))
  const together = here.flatMap((one, index) =>
    here.slice(index + 1).map((other) => ({ key: `@${one.name}+${other.name}`, value: counts.together, spans: [one.span, other.span] })),
  )
  const signs = signsIn(text).map(({ no, weight, spans }) => ({ key: `#${no}`, value: counts.sign * weight, spans }))
  const short = text.length < 6 ? [{ key: '*short', value: counts.short, spans: [] }] : []
  return [...pairsIn(text), ...single, ...together, ...signs, ...short]
}
