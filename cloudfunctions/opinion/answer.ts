import { answer } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(answer, 'answer', ({ answer: words }) => ({ set: { answer: words }, note: words }))
