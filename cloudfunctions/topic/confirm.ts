import { confirm } from '../../src/domain/topic/contracts'
import { decision, topicMove } from './topicMove'

export default topicMove(confirm, 'confirm', (input, desk) => ({ set: { confirmation: decision(desk, input) }, note: `${input.body} ${input.number}` }))
