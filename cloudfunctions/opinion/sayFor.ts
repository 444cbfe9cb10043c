import type { Opinion } from '../../src/domain/opinion/opinion'
import { answerWithin } from '../../src/domain/opinion/opinion'
import type { Verdict, WayHeard } from '../../src/domain/opinion/afterwards'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Done } from '../../src/domain/kernel/view'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { aboutNow, heard } from './heard'
import { doneOf } from './staffMove'

interface SaidTo {
  id: string
  version: number
  how: WayHeard
  word: Verdict['word'] & NonNullable<Opinion['satisfaction']>
  note: string | null
}

/**
 * What somebody said on the telephone or face to face, written down by whoever heard it. Only for those who cannot say it
 * themselves: without WeChat, or asked again and not answering there. Whoever was asked has been told the outcome with it.
 */
export async function sayFor(desk: Desk, { id, version, how, word, note }: SaidTo): Promise<Done> {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (opinion.openid && !opinion.asking) throw refuse.saysItself()
  const move = word === '不满意' ? 'disputeFor' : 'settleFor'
  const set = {
    satisfaction: word,
    // Whoever says no has yet to be told what will come of it.
    toldAt: move === 'disputeFor' ? null : (opinion.toldAt ?? desk.now),
    ...heard(desk, opinion, { about: aboutNow(opinion), word, note, how }),
    ...(move === 'disputeFor' && { answerBy: desk.now + answerWithin }),
  }
  return doneOf(await advanceFrom(desk, opinion, { kind: 'opinion', move, evidence: { how, note }, set, note: `${how}问的：${word}${note ? `，${note}` : ''}`, version }))
}
