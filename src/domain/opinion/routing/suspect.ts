import { exclusionNos, hiding, type ExclusionNo } from '../screening'
import type { Suspicion } from '../suspicion'
import { featuresOf, fold, type Feature, type Span } from './exclusionFeatures'
import { shipped, type ExclusionWeights } from './exclusionModel'

/** A text is warned of when it is this likely to be one of the eight; measured: tests/bench/routing/screening.ts. */
export const suspected = 0.56
/** A number is named beside a likelier one from this on. */
const alsoNamed = 0.2
/** The same for a number that has a sign, judged against none alone. */
const alsoAlone = 0.6
/** From this on a text under ②⑤⑥ waits for the one authorised person. */
export const held = 0.35

/**
 * A text longer than this is judged as a whole and then stretch by stretch, each stretch whole sentences: a lawsuit told in
 * the middle of a long letter is easily lost in it.
 */
const stretchLetters = 40
/** A stretch is less than what somebody said, so it must be surer, and rest on a sign. */
const stretchSure = 0.75
/** Facts, which one sentence can tell; what kind of text it is (①⑦⑧) only the whole says. */
const facts: readonly ExclusionNo[] = [2, 3, 4, 5, 6]

function stretches(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const { index, 0: sentence } of text.matchAll(/[^。！？!?；\n]+[。！？!?；\n]*/g)) {
    if (index + sentence.length - start > stretchLetters && index > start) {
      found.push({ start, length: index - start })
      start = index
    }
  }
  return start === 0 ? [] : [...found, { start, length: text.length - start }]
}

interface Judged {
  /** Likelihood of none (0) and of ①–⑧; together 1. */
  of: (no: 0 | ExclusionNo) => number
  features: readonly Feature[]
}

function judge(text: string, weights: ExclusionWeights): Judged {
  const features = featuresOf(text)
  const sums = Array.from(weights.bias)
  for (const { key, value } of features) weights.of(key)?.forEach((weight, no) => (sums[no] = (sums[no] ?? 0) + value * weight))
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return { of: (no) => (powers[no] ?? 0) / total, features }
}

const signed = (features: readonly Feature[], no: ExclusionNo): boolean => features.some(({ key }) => key === `#${no}`)

const mostWords = 3
/** Letters; what is longer is shown from its beginning. */
const longestWord = 20

/** The closest words, none inside another, in the order they were written. */
function apart(spans: readonly Span[]): Span[] {
  const chosen: Span[] = []
  for (const span of [...spans].sort((a, b) => a.length - b.length)) {
    const free = chosen.every(({ start, length }) => span.start >= start + length || start >= span.start + span.length)
    if (free && (span.length > 1 || spans.length === 1) && chosen.length < mostWords) chosen.push(span)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** The signs of a number where there are any, else the letters that speak loudest for it, run together where they touch. */
function restsOn(no: ExclusionNo, features: readonly Feature[], weights: ExclusionWeights): Span[] {
  const signs = features.filter(({ key }) => key === `#${no}`).flatMap(({ spans }) => spans)
  if (signs.length > 0) return apart(signs)
  const loud = features
    .map(({ key, value, spans }) => ({ spans, weight: value * (weights.of(key)?.[no] ?? 0) }))
    .filter(({ spans, weight }) => weight > 0 && spans.length === 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2 * mostWords)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start)
  return loud
    .reduce<Span[]>((runs, span) => {
      const last = runs.at(-1)
      if (!last || span.start > last.start + last.length) return [...runs, span]
      const end = Math.max(last.start + last.length, span.start + span.length)
      return [...runs.slice(0, -1), { start: last.start, length: end - last.start }]
    }, [])
    .sort((a, b) => b.length - a.length)
    .slice(0, mostWords)
}

/**
 * Which of the eight exclusions an opinion may be, surest first, with the words it is inferred from; nothing is decided by
 * it and the resident is never blocked.
 */
export function suspect(written: string, weights: ExclusionWeights = shipped()): Suspicion[] {
  const { text, at } = fold(written)
  const asWritten = ({ start, length }: Span): string => written.slice(at[start], (at[start + Math.min(length, longestWord) - 1] ?? written.length) + 1)
  const named = (no: ExclusionNo, confidence: number, features: readonly Feature[], from: number): Suspicion => {
    const words = restsOn(no, features, weights).map((span) => asWritten({ ...span, start: span.start + from }))
    return { no, words: [...new Set(words)], confidence }
  }
  const whole = judge(text, weights)
  const surest = new Map<ExclusionNo, Suspicion>()
  const top = Math.max(...exclusionNos.map(whole.of))
  const warned = 1 - whole.of(0) >= suspected
  for (const no of exclusionNos) {
    // The eight share one likelihood, yet a text may be several: beside the likeliest, a sign of its own against none at all.
    const alone = signed(whole.features, no) ? whole.of(no) / (whole.of(no) + whole.of(0)) : 0
    const confidence = warned && alone >= alsoAlone ? Math.min(top, alone) : whole.of(no)
    if ((warned && confidence >= Math.min(alsoNamed, top)) || (hiding.includes(no) && confidence >= held)) surest.set(no, named(no, confidence, whole.features, 0))
  }
  const signs = whole.features.filter(({ key }) => facts.some((no) => key === `#${no}`)).flatMap(({ spans }) => spans)
  for (const { start, length } of stretches(text)) {
    if (!signs.some((sign) => sign.start < start + length && start < sign.start + sign.length)) continue
    const { of, features } = judge(text.slice(start, start + length), weights)
    for (const no of facts) {
      if (of(no) < stretchSure || of(no) <= (surest.get(no)?.confidence ?? 0) || !signed(features, no)) continue
      surest.set(no, named(no, of(no), features, start))
    }
  }
  return [...surest.values()].sort((a, b) => b.confidence - a.confidence || whole.of(b.no) - whole.of(a.no))
}

/** Whether a text waits, unseen by others, until the authorised person has looked (②⑤⑥). */
export const holds = (suspicions: readonly Suspicion[]): boolean => suspicions.some(({ no, confidence }) => hiding.includes(no) && confidence >= held)
