// Learns the weights of the exclusion screening anew from the written cases: `npx tsx config/screening/learn.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { learnExclusions, type ScreeningCase } from './learnExclusions'

const root = resolve(__dirname, '../..')
const read = (file: string): ScreeningCase[] =>
  readFileSync(resolve(root, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ScreeningCase)

const cases = [...read('config/screening/cases.jsonl'), ...read('tests/data/screening.jsonl')]
const { bias, scale, table } = learnExclusions(cases)
writeFileSync(
  resolve(root, 'src/domain/opinion/routing/exclusionWeights.ts'),
  `// Learned by config/screening/learn.ts from ${cases.length} written cases; exclusionModel.ts says how a line is read.
export const bias = ${JSON.stringify(bias)}
export const scale = ${scale}
export const table = ${JSON.stringify(table)}
`,
)
console.log(`cases: ${cases.length}, features: ${table.split('\n').length}, letters: ${table.length}`)
