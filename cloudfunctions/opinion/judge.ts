import { judge } from '../../src/domain/opinion/contracts'
import { answerWithin, type Opinion } from '../../src/domain/opinion/opinion'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { heard } from './heard'
import { ownView } from './views'

export default fulfil(judge, async (desk, { id, version, satisfaction, note }) => {
  const opinion = await desk.read<Opinion>('opinions', id)
  const move = satisfaction === '不满意' ? 'dispute' : 'settle'
  const set = { satisfaction, ...heard(desk, opinion, { about: 'outcome', word: satisfaction, note }), ...(move === 'dispute' && { answerBy: desk.now + answerWithin }) }
  return ownView(desk, await advanceFrom(desk, opinion, { kind: 'opinion', move, evidence: { note }, set, note: note && move === 'settle' ? `${satisfaction}：${note}` : (note ?? satisfaction), version }))
})
