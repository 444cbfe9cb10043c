import { featuresOf, fold } from '@/domain/opinion/routing/exclusionFeatures'
import { furthest, packed, type PackedWeights } from '@/domain/opinion/routing/exclusionModel'

export interface ScreeningCase {
  text: string
  /** 0: none of the eight. */
  exclusion: number
}

const classes = 9
/** Looked up once: this runs a hundred million times. */
const { sqrt } = Math
/** Set by cross-validation over the written cases. */
const learning = { passes: 20, rate: 0.3, decay: 1e-4, biasInput: 0.5, joined: 0.5 }
/** Features that sway no exclusion by more than this are left out. */
const faint = 0.6

/** The same numbers every time (a linear congruential generator, Numerical Recipes), so that learning anew changes nothing. */
function drawer(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function shuffled(count: number, draw: (below: number) => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index -= 1) {
    const other = draw(index + 1)
    const kept = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/** Ordinary texts said in one breath: what is long is not suspicious for that. */
function withJoined(cases: readonly ScreeningCase[], draw: (below: number) => number): ScreeningCase[] {
  const ordinary = cases.filter(({ exclusion }) => exclusion === 0).map(({ text }) => text)
  const any = (): string => ordinary[draw(ordinary.length)] ?? ''
  return [...cases, ...Array.from({ length: Math.floor(learning.joined * ordinary.length) }, () => ({ text: `${any()}，${any()}`, exclusion: 0 }))]
}

interface Learned {
  bias: readonly number[]
  /** What one unit of a feature adds to none and ①–⑧, beside none. */
  sways: ReadonlyMap<string, readonly number[]>
}

/** Multinomial logistic regression with AdaGrad steps; rarer letters count for more (inverse document frequency). */
function learnOnce(cases: readonly ScreeningCase[], draw: (below: number) => number): Learned {
  const texts = cases.map(({ text }) => featuresOf(fold(text).text))
  const seen = new Map<string, number>()
  for (const features of texts) for (const { key } of features) seen.set(key, (seen.get(key) ?? 0) + 1)
  const keys = [...seen.keys()]
  const place = new Map(keys.map((key, index) => [key, index]))
  const rarity = keys.map((key) => (/^[@#*]/.test(key) ? 1 : Math.log(1 + cases.length / (seen.get(key) ?? 1)) / 3))
  const inputs = texts.map((features) => ({
    place: Uint32Array.from([...features.map(({ key }) => place.get(key) ?? 0), keys.length], (feature) => feature * classes),
    value: Float64Array.from([...features.map(({ key, value }) => value * (rarity[place.get(key) ?? 0] ?? 1)), learning.biasInput]),
  }))
  const weights = new Float64Array((keys.length + 1) * classes)
  const steps = new Float64Array(weights.length).fill(1e-8)
  const error = new Float64Array(classes)
  for (let pass = 0; pass < learning.passes; pass += 1) {
    for (const index of shuffled(cases.length, draw)) {
      const { place: from, value } = inputs[index]!
      error.fill(0)
      for (let k = 0; k < from.length; k += 1) for (let no = 0; no < classes; no += 1) error[no]! += value[k]! * weights[from[k]! + no]!
      const most = Math.max(...error)
      for (let no = 0; no < classes; no += 1) error[no] = Math.exp(error[no]! - most)
      const total = error.reduce((sum, power) => sum + power, 0)
      for (let no = 0; no < classes; no += 1) error[no] = error[no]! / total - (cases[index]!.exclusion === no ? 1 : 0)
      for (let k = 0; k < from.length; k += 1) {
        for (let no = 0; no < classes; no += 1) {
          const at = from[k]! + no
          const slope = error[no]! * value[k]! + learning.decay * weights[at]!
          steps[at]! += slope * slope
          weights[at]! -= (learning.rate * slope) / sqrt(steps[at]!)
        }
      }
    }
  }
  const besideNone = (feature: number, factor: number): number[] =>
    Array.from({ length: classes }, (_, no) => ((weights[feature * classes + no] ?? 0) - (weights[feature * classes] ?? 0)) * factor)
  return {
    bias: besideNone(keys.length, learning.biasInput),
    sways: new Map(keys.map((key, feature) => [key, besideNone(feature, rarity[feature] ?? 1)])),
  }
}

/** Learns several times, each time in another order, and takes the mean. The same cases give the same weights. */
export function learnExclusions(cases: readonly ScreeningCase[], runs = 7): PackedWeights {
  const learned = Array.from({ length: runs }, (_, run) => {
    const draw = drawer(run + 1)
    return learnOnce(withJoined(cases, draw), draw)
  })
  const mean = (of: (one: Learned) => readonly number[] | undefined): number[] =>
    Array.from({ length: classes }, (_, no) => learned.reduce((sum, one) => sum + (of(one)?.[no] ?? 0), 0) / learned.length)
  const rows = [...new Set(learned.flatMap(({ sways }) => [...sways.keys()]))]
    .map((key) => ({ key, sways: mean(({ sways }) => sways.get(key)).slice(1) }))
    .filter(({ sways }) => sways.some((sway) => Math.abs(sway) > faint))
  const scale = rows.reduce((most, { sways }) => Math.max(most, ...sways.map(Math.abs)), 0) / furthest
  const table = rows.map(({ key, sways }) => `${key}\t${sways.map((sway) => packed(sway / scale)).join('')}`).join('\n')
  return { bias: mean(({ bias }) => bias).map((weight) => Number(weight.toFixed(4))), scale: Number(scale.toFixed(6)), table }
}
