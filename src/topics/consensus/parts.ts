import type { Minutes } from '@/domain/topic/agreeing'
import type { MinutesPart } from '@/domain/topic/minutes'

/** Under which name the phone keeps a part that has not been handed in. */
export const formName = (topic: string, part: MinutesPart): string => `minutes:${topic}:${part}`

/** 3 条 */
export function noted(talk: Minutes, part: MinutesPart): string {
  if (part === 'course') return talk.course.content.minutes.trim() === '' ? '' : '写了'
  const many = talk[part].content.length
  return many > 0 ? `${many} 条` : ''
}
