import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, encode } from '../../../src/domain/opinion/routing/codec'
import { learn, type Decision } from '../../../src/domain/opinion/routing/learn'
import { measure, type Measured } from '../../../src/domain/opinion/routing/measure'
import type { Model } from '../../../src/domain/opinion/routing/model'
import { suggest } from '../../../src/domain/opinion/routing/suggest'
import { shipped } from '../../../src/domain/opinion/routing/taxonomy'
import { labelOf as filed } from './labels'

const labelOf = (subject: string): string | null => filed[subject] ?? null
const decisionsIn = (file: string): Decision[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Decision)
    .map(({ text, label }) => ({ text, label }))

const cut = (decisions: readonly Decision[], length: number): Decision[] => decisions.map(({ text, label }) => ({ text: text.slice(0, length), label }))

/** The same draw every time: the first of a shuffle by a seeded generator (mulberry32). */
export function drawn<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    ;[shuffled[i], shuffled[k]] = [shuffled[k] as Item, shuffled[i] as Item]
  }
  return shuffled.slice(0, count)
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** How long one suggestion takes with everything warm: one core's own time, so that what else the machine does hardly counts. Unit: ms. */
function timed(decisions: readonly Decision[], model: Model): number {
  const all = () => { for (const { text } of decisions) suggest(text, {}, model) }
  all()
  const before = process.cpuUsage()
  all()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / decisions.length
}

export function measureClassifier(folder: string): Record<string, number | string> {
  const train = decisionsIn(join(folder, 'train.jsonl'))
  const dev = decisionsIn(join(folder, 'dev.jsonl'))
  const before = performance.now()
  const learned = learn(train, { version: 1, labelOf })
  const seconds = (performance.now() - before) / 1000
  const bytes = encode(learned)
  const model = decode(bytes)
  const whole = measure(model, dev)
  const short = measure(model, cut(dev, 25))
  const cold = measure(null, dev, { labelOf })
  const after = (count: number, draws: number) => mean(Array.from({ length: draws }, (_, seed): Measured => measure(learn(drawn(train, count, seed + 1), { version: 1, labelOf }), dev)).map(({ macroF1 }) => macroF1))
  return {
    macro_f1_dev: whole.macroF1,
    worst_class_f1_dev: whole.worst?.f1 ?? 0,
    worst_class: whole.worst?.label ?? '',
    accuracy_dev: whole.accuracy,
    first25_macro_f1: short.macroF1,
    first25_worst_class_f1: short.worst?.f1 ?? 0,
    accuracy_at_80pct: whole.surestAccuracy,
    sure_share: whole.sureShare,
    sure_accuracy: whole.sureAccuracy,
    subjects: shipped.subjects.length,
    cold_start_macro_f1: cold.macroF1,
    cold_start_accuracy: cold.accuracy,
    cold_start_accuracy_at_80pct: cold.surestAccuracy,
    cold_start_sure_share: cold.sureShare,
    cold_start_sure_accuracy: cold.sureAccuracy,
    after_70: after(70, 5),
    after_350: after(350, 5),
    after_1500: after(1500, 3),
    suggest_ms: timed(dev, model),
    model_kb: bytes.length / 1024,
    learn_seconds: seconds,
  }
}
