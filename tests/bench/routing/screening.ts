import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { learnExclusions } from '../../../config/screening/learnExclusions'
import { exclusionNos, type ExclusionNo } from '@/domain/opinion/screening'
import { unpack, type ExclusionWeights } from '@/domain/opinion/routing/exclusionModel'
import { holds, suspect } from '@/domain/opinion/routing/suspect'

export interface ScreeningCase {
  text: string
  /** 0: none of the eight. */
  exclusion: 0 | ExclusionNo
}

/** Cases of the shape `{"text","exclusion":0..8}`, one a line. @throws where a line is not. */
export function screeningCases(file: string): ScreeningCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const { text, exclusion } = JSON.parse(line) as Partial<ScreeningCase>
      if (typeof text !== 'string' || (exclusion !== 0 && !exclusionNos.some((no) => no === exclusion))) throw new Error(`${file}:${index + 1} is not {"text","exclusion":0..8}`)
      return { text, exclusion: exclusion as 0 | ExclusionNo }
    })
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export type ScreeningMeasures = {
  cases: number
  /** Share of excluded texts that are warned of, whatever number is named. */
  recall: number
  /** Share of ordinary texts that are warned of. */
  falseWarnings: number
  /** Share of excluded texts whose number is the first named. */
  numberAccuracy: number
  /** Share of excluded texts whose number is among those named. */
  numberNamed: number
  /** Share of ②⑤⑥ held back, and of ordinary texts held back by mistake. */
  heldOfHiding: number
  heldOfOrdinary: number
} & Record<`recall_by_no_${ExclusionNo}`, number>

/** The written cases that belong to the repository; the shipped weights have learned from them too. */
export const ownCases = resolve(__dirname, '../../data/screening.jsonl')

/** Written by somebody who had seen neither rules nor cases; nothing has learned from them. */
export const unseenCases = resolve(__dirname, '../../data/screening-unseen.jsonl')

/** @param weights the shipped ones where none are given */
export function measureScreening(file: string, weights?: ExclusionWeights): ScreeningMeasures {
  const judged = screeningCases(file).map((one) => ({ ...one, found: suspect(one.text, weights) }))
  const excluded = judged.filter(({ exclusion }) => exclusion !== 0)
  const ordinary = judged.filter(({ exclusion }) => exclusion === 0)
  const secret = excluded.filter(({ exclusion }) => [2, 5, 6].includes(exclusion))
  const warned = (some: typeof judged): number => some.filter(({ found }) => found.length > 0).length
  const of = (no: ExclusionNo): number => {
    const some = excluded.filter(({ exclusion }) => exclusion === no)
    return share(warned(some), some.length)
  }
  return {
    cases: judged.length,
    recall: share(warned(excluded), excluded.length),
    falseWarnings: ordinary.length === 0 ? 0 : warned(ordinary) / ordinary.length,
    numberAccuracy: share(excluded.filter(({ exclusion, found }) => found[0]?.no === exclusion).length, excluded.length),
    numberNamed: share(excluded.filter(({ exclusion, found }) => found.some(({ no }) => no === exclusion)).length, excluded.length),
    heldOfHiding: share(secret.filter(({ found }) => holds(found)).length, secret.length),
    heldOfOrdinary: ordinary.length === 0 ? 0 : ordinary.filter(({ found }) => holds(found)).length / ordinary.length,
    recall_by_no_1: of(1),
    recall_by_no_2: of(2),
    recall_by_no_3: of(3),
    recall_by_no_4: of(4),
    recall_by_no_5: of(5),
    recall_by_no_6: of(6),
    recall_by_no_7: of(7),
    recall_by_no_8: of(8),
  }
}

/** Our own cases judged by weights that have not learned from them: the honest figure where no outside file is given. */
export function measureUnlearned(): ScreeningMeasures {
  return measureScreening(ownCases, unpack(learnExclusions(screeningCases(resolve(__dirname, '../../../config/screening/cases.jsonl')))))
}
