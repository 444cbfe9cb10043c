import type { Opinion } from './opinion'
import { subjects } from './routing/taxonomy'

/**
 * What a person's decision about the subject leaves on the opinion itself. The learned model takes every opinion with
 * `decidedAt` as an example; so whatever undoes a decision must put `decidedAt` back too. For the cloud only: it reads
 * the taxonomy.
 */
type Decision = Pick<Opinion, 'category' | 'subject' | 'committee'> & { decidedAt: number }

export const sortedAs = (sorted: Pick<Opinion, 'category' | 'subject' | 'committee'>, now: number): Decision => ({ ...sorted, decidedAt: now })

/** Merged into a topic: its subject is the topic's, unless a person has fixed it before. */
export function intoTopic(opinion: Opinion, topic: { _id: string; subject: string | null; committee: string | null }, now: number): Partial<Opinion> {
  const set = { topic: topic._id, committee: topic.committee }
  if (opinion.decidedAt || topic.subject === null) return set
  return { ...set, ...sortedAs({ category: subjects[topic.subject]?.category ?? (topic.subject === opinion.subject ? opinion.category : null), subject: topic.subject, committee: topic.committee }, now) }
}

/** Taken out of a topic again: what only the merging had said about its subject goes with it. */
export function outOfTopic(opinion: Opinion): Partial<Opinion> {
  const merged = opinion.diary.findLast((line) => line.to === 'adopted' && line.from !== 'adopted')
  if (merged?.from === 'accepted') return { topic: null }
  const { category, subject } = opinion.suggestion
  return { topic: null, category, subject, committee: null, decidedAt: null }
}
