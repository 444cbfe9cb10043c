import { reopen } from '../../src/domain/opinion/contracts'
import { answerWithin } from '../../src/domain/opinion/opinion'
import { staffMove } from './staffMove'

export default staffMove(reopen, 'reopen', (_input, desk) => ({ set: { topic: null, answer: null, answerBy: desk.now + answerWithin } }))
