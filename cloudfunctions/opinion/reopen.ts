import { reopen } from '../../src/domain/opinion/contracts'
import { answerWithin } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { staffMove } from './staffMove'

// What came through a topic is being done over there; its owner hears the new outcome from it.
export default staffMove(reopen, 'reopen', (_input, desk, { topic }) => {
  if (topic) throw refuse.doneOverByTopic()
  return { set: { answer: null, answerBy: desk.now + answerWithin } }
})
