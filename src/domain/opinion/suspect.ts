import type { ExclusionNo } from './screening'
import type { Suspicion } from './suspicion'

/** Words that often stand in matters which are not deliberated (screening.ts). They only make a person look twice. */
const signs: Partial<Record<ExclusionNo, readonly string[]>> = {
  2: ['涉密', '机密', '绝密', '国家秘密'],
  3: ['法院', '起诉', '开庭', '判决', '仲裁', '行政复议', '打官司'],
  4: ['信访'],
  5: ['举报'],
  6: ['纪委', '监委', '留置', '审查调查', '巡察组'],
}

/** Which of the eight an opinion may be, with the words it is inferred from; nothing is decided by it. */
export function suspect(text: string): Suspicion[] {
  return (Object.entries(signs) as [string, readonly string[]][]).flatMap(([no, terms]) => {
    const words = terms.filter((term) => text.includes(term))
    return words.length > 0 ? [{ no: Number(no) as ExclusionNo, words, confidence: 0.5 }] : []
  })
}
