import type { Minutes } from '@/domain/topic/agreeing'
import type { MinutesPart, PartContents } from '@/domain/topic/minutes'

/** Under which name the phone keeps a part that has not been handed in. */
export const formName = (topic: string, part: MinutesPart): string => `minutes:${topic}:${part}`

/** 3 条 */
export function noted(talk: Minutes, part: MinutesPart): string {
  if (part === 'course') return talk.course.content.minutes.trim() === '' ? '' : '写了'
  const many = talk[part].content.length
  return many > 0 ? `${many} 条` : ''
}
/** What all parts hold, as last kept. */
export const written = ({ course, speeches, answers, consensus, dissent }: Minutes): PartContents => ({
  course: course.content, speeches: speeches.content, answers: answers.content, consensus: consensus.content, dissent: dissent.content,
})
