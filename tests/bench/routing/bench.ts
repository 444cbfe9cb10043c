/**
 * The routing engine against outside data: one `name: value` a line. ROUTING_DATA is a folder with train.jsonl, dev.jsonl ({text, label} with the labels of
 * labels.ts), stream.jsonl and stream_issues_dev.json; SCREENING_CASES a file of {text, exclusion}. Only measures: nothing it reads is kept.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureClassifier } from './classifier'
import { measureScreening, unseenCases } from './screening'
import { measureStream } from './streams'

const data = resolve(process.env.ROUTING_DATA ?? join(__dirname, '../../../../shared/data/routing'))
const cases = resolve(process.env.SCREENING_CASES ?? join(__dirname, '../../data/screening.jsonl'))

/** One word, so that a program can read the line too. */
const asWord = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/_$/, '')

function print(figures: Record<string, number | string>) {
  for (const [name, value] of Object.entries(figures)) console.log(`${asWord(name)}: ${typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : value}`)
}

async function run() {
  const has = (...files: string[]) => files.every((file) => existsSync(join(data, file)))
  if (has('train.jsonl', 'dev.jsonl')) print(measureClassifier(data))
  else console.log(`classifier: not measured, no train.jsonl and dev.jsonl in ${data}`)
  if (has('stream.jsonl', 'stream_issues_dev.json')) print(await measureStream(data))
  else console.log(`common issues: not measured, no stream.jsonl and stream_issues_dev.json in ${data}`)
  if (existsSync(cases)) print(Object.fromEntries(Object.entries(measureScreening(cases)).map(([name, value]) => [`screening_${name}`, value])))
  else console.log(`screening: not measured, no ${cases}`)
  const unseen = measureScreening(unseenCases)
  print({ screening_unseen_cases: unseen.cases, screening_unseen_recall: unseen.recall, screening_unseen_falseWarnings: unseen.falseWarnings })
}

void run()
