import { Refused } from '../../src/domain/kernel/refusal'
import type { Handover } from '../../src/domain/supervision/handover'
import type { Topic } from '../../src/domain/topic/topic'
import { advanceFrom } from './advance'
import { road, type Desk } from './desk'
import { find, get, is } from './store'

const done: readonly string[] = ['completed', 'archived']
const standing: readonly string[] = ['verified', 'questioned']

interface Complaint {
  topic: string
  words: string
  /** When it was said; with the words, how the same complaint is known again. */
  at: number
}

/**
 * A contributor says that it is not solved: the topic is handed over again and what was seen as done is questioned; what
 * is questioned already gets one more voice. The topic goes first, so that nobody can decide about a line whose topic is
 * still closed. Safe to run again; false when somebody was faster and it has to be.
 */
export async function question(asked: Desk, { topic: id, words, at }: Complaint): Promise<boolean> {
  const desk = { ...asked, actor: road }
  const [topic, lines] = await Promise.all([
    get<Topic>('topics', id),
    find<Pick<Handover, '_id' | 'status' | 'doubts'>>('handovers', { where: { topic: is(id) }, limit: 1000, only: ['status', 'doubts'] }),
  ])
  const heard = ({ doubts }: Pick<Handover, 'doubts'>) => doubts.some((doubt) => doubt.at === at && doubt.words === words)
  const open = lines.filter((line) => standing.includes(line.status) && !heard(line))
  if (!topic || open.length === 0) return true
  try {
    // What was heard in part stays open: the topic was opened before the first of its lines.
    if (done.includes(topic.status) && !lines.some(heard)) await advanceFrom(desk, topic, { kind: 'topic', move: 'reopen', note: words })
    for (const { _id } of open) {
      const line = await get<Handover>('handovers', _id)
      if (!line || !standing.includes(line.status) || heard(line)) continue
      const doubts = [...line.doubts, { at, words, round: line.round }]
      await advanceFrom(desk, line, { kind: 'handover', move: 'question', evidence: { words, first: line.status === 'verified' }, set: { doubts }, note: words })
    }
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
