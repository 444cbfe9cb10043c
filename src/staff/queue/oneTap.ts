import { clip } from '@/domain/kernel/text'
import { categories, type Category } from '@/domain/opinion/routing/taxonomy'
import type { OpinionCard } from '@/domain/opinion/views'

/** What the main button of a card does: the suggestion where it is sure, a closer look where it is not. */
export type OneTap =
  | { act: 'adopt'; says: string; topic: { id: string; title: string } }
  | { act: 'accept'; says: string; category: Category; subject: string; committee: string | null }
  | { act: 'reopen'; says: string }
  | { act: 'look'; says: string }

export function oneTap({ can, status, suggestion, topics, suspicions }: OpinionCard): OneTap {
  if (status === 'submitted' && suspicions.length > 0) return { act: 'look', says: '看一看' }
  const [topic] = topics
  // Once accepted, a person has said what it is about.
  const known = suggestion.sure || status === 'accepted'
  if (can.includes('adopt') && topic && known) return { act: 'adopt', says: `并入“${clip(topic.title, 12)}”`, topic }
  const category = categories.find((one) => one === suggestion.category)
  if (can.includes('accept') && suggestion.sure && category && suggestion.subject) {
    return { act: 'accept', says: '采纳建议', category, subject: suggestion.subject, committee: suggestion.committee }
  }
  if (can.includes('reopen')) return { act: 'reopen', says: '重新受理' }
  return { act: 'look', says: '看一看' }
}
