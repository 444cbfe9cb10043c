import { endorse } from '../../src/domain/topic/contracts'
import { decision, topicMove } from './topicMove'

export default topicMove(endorse, 'endorse', async (input, desk) => ({
  set: { endorsement: await decision(desk, input) },
  note: `${input.body} ${input.number}`,
}))
