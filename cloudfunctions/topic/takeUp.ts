import { takeUp } from '../../src/domain/topic/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import { keptCopies } from '../runtime/photos'
import { refuseFuture } from './gateMove'
import { by, topicMove } from './topicMove'

const most = 20

export default topicMove(takeUp, 'takeUp', async ({ meeting, date, number, note, evidence }, desk, topic) => {
  refuseFuture(desk, date)
  if (topic.takenUp.some((one) => one.meeting === meeting && one.date === date)) throw refuse.sameMeeting()
  if (topic.takenUp.length >= most) throw refuse.tooManyTakenUp()
  const taken = { meeting, date, number, note, evidence: await keptCopies(desk, evidence, { in: 'topics', id: topic._id }), by: by(desk), at: desk.now }
  return { set: { takenUp: [...topic.takenUp, taken] }, note: [meeting, number, note].filter(Boolean).join('，') }
})
