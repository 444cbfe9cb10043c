import { confirm } from '../../src/domain/topic/contracts'
import { decision, topicMove } from './topicMove'

export default topicMove(confirm, 'confirm', async (input, desk) => ({
  set: { confirmation: await decision(desk, input) },
  note: `${input.body} ${input.number}`,
}))
