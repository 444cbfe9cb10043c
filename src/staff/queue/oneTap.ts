import { clip } from '@/domain/kernel/letters'
import { categories, type Category } from '@/domain/opinion/routing/suggestion'
import type { OpinionCard } from '@/domain/opinion/views'

/** What the main button of a card does: the suggestion where it is sure, a person's choice where it is not. */
export type OneTap =
  | { act: 'adopt'; says: string; topic: { id: string; title: string } }
  | { act: 'accept'; says: string; category: Category; subject: string; committee: string | null }
  | { act: 'reopen'; says: string }
  /** Not sure: the subject is asked about by its name, and choosing another is as near. */
  | { act: 'ask'; says: string; category: Category; subject: string; committee: string | null }
  | { act: 'sort'; says: string }
  | { act: 'look'; says: string }

export function oneTap(card: OpinionCard): OneTap {
  const { can, status, suggestion, topics } = card
  if (suspected(card)) return { act: 'look', says: '看一看' }
  const [topic] = topics
  // Once accepted, a person has said what it is about.
  const known = suggestion.sure || status === 'accepted'
  if (can.includes('adopt') && topic && known) return { act: 'adopt', says: `并入“${clip(topic.title, 12)}”`, topic }
  const sure = sureOf(card)
  if (sure) return { act: 'accept', says: '采纳建议', ...sure }
  if (can.includes('reopen')) return { act: 'reopen', says: '重新受理' }
  const guess = guessOf(card)
  if (guess) return { act: 'ask', says: `是“${guess.subject}”`, ...guess }
  return can.includes('accept') ? { act: 'sort', says: '归类' } : { act: 'look', says: '看一看' }
}

/** It may be for another door: never to be taken in by habit. */
export const suspected = ({ can, suspicions }: OpinionCard): boolean => can.includes('accept') && suspicions.length > 0

/** The suggestion as it would be taken, sure of itself or not. */
function guessOf(card: OpinionCard): { category: Category; subject: string; committee: string | null } | null {
  const { can, suggestion } = card
  const category = categories.find((one) => one === suggestion.category)
  if (!can.includes('accept') || suspected(card) || !category || !suggestion.subject) return null
  return { category, subject: suggestion.subject, committee: suggestion.committee }
}

/** The same where it is sure. */
export const sureOf = (card: OpinionCard) => (card.suggestion.sure ? guessOf(card) : null)
