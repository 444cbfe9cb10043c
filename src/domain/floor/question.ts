import { lifecycle } from '../kernel/lifecycle'
import type { FloorRecord } from './row'

const host = ['clerk', 'convener'] as const

export const questionLife = lifecycle({
  name: '现场提问',
  start: 'asked',
  states: { asked: '等回答', answered: '已回答', setAside: '先放一放' },
  moves: {
    markAnswered: { from: ['asked', 'setAside'], to: 'answered', by: host, needs: { who: '谁回答的' }, says: '记已回答' },
    setAside: { from: 'asked', to: 'setAside', by: host, needs: { reason: '先放一放的原因' }, says: '先放一放' },
  },
})
export type QuestionStatus = keyof typeof questionLife.states

export const questionMost = 200
/** Of one person in one meeting. */
export const questionsEach = 10

export interface Question extends FloorRecord {
  kind: 'question'
  status: QuestionStatus
  text: string
  /** How many others tapped 我也想问; their taps are rows of their own, this only follows them. */
  together: number
  answeredBy: string | null
  /** What was answered, in short, or why it waits. */
  note: string | null
}

/** What most people want to know comes first, then what was asked first. */
export const ranked = <T extends Pick<Question, '_id' | 'together' | 'at'>>(questions: readonly T[]): T[] =>
  [...questions].sort((a, b) => b.together - a.together || a.at - b.at || (a._id < b._id ? -1 : 1))
