import { revisit } from '../../src/domain/opinion/asking'
import { answerWithin, type Opinion } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { aboutNow, heard } from './heard'
import { ownView } from './views'

/** Is it really solved: what was good may be no longer. */
export default fulfil(revisit, async (desk, { id, version, solved, note }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  if (solved && !opinion.asking) throw refuse.notAsked()
  const word = solved ? '解决了' : '没解决'
  const days = opinion.asking ? `${opinion.asking} 天回访：` : ''
  const set = { ...heard(desk, opinion, { about: aboutNow(opinion), word, note }), ...(solved ? {} : { satisfaction: '不满意' as const, answerBy: desk.now + answerWithin }) }
  const move = solved ? 'stillGood' : 'unsolved'
  return ownView(desk, await advanceFrom(desk, opinion, { kind: 'opinion', move, evidence: { note }, set, note: `${days}${word}${note ? `，${note}` : ''}`, version }))
})
