import type { SpokenDissent } from '../../src/domain/floor/dissent'
import type { Poll } from '../../src/domain/floor/poll'
import type { Question } from '../../src/domain/floor/question'
import { spoken, type Turn } from '../../src/domain/floor/turn'
import { find, is } from './store'

export type Shared = Turn | Question | Poll | SpokenDissent

/** As many records as one meeting may have in sight of everybody. */
export const sharedMost = 900

/** What was going on in the room, in numbers: turns that were spoken, questions, polls, opinions that went another way. */
export async function floorFigures(meeting: string): Promise<{ spoke: number; questions: number; polls: number; dissent: number }> {
  const rows = await find<Shared>('floor', { where: { meeting: is(meeting), to: is('all') }, limit: sharedMost, only: ['kind', 'status', 'givenAt', 'minutes', 'endedAt', 'people'] })
  const of = (kind: Shared['kind']) => rows.filter((row) => row.kind === kind)
  return { spoke: spoken(of('turn') as Turn[]).length, questions: of('question').length, polls: of('poll').length, dissent: of('dissent').length }
}
