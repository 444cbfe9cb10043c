import { endorse } from '../../src/domain/topic/contracts'
import { decision, topicMove } from './topicMove'

export default topicMove(endorse, 'endorse', (input, desk) => ({ set: { endorsement: decision(desk, input) }, note: `${input.body} ${input.number}` }))
