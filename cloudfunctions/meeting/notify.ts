import { notify } from '../../src/domain/meeting/contracts'
import { topicLife, type Topic } from '../../src/domain/topic/topic'
import { refuse } from '../../src/domain/kernel/refusal'
import { get } from '../runtime/store'
import { hostMove } from './hostMove'
import { invitedTo, seatsMissing } from './views'

export default hostMove(notify, 'notify', async (_input, _desk, meeting) => {
  const topic = meeting.topic ? await get<Topic>('topics', meeting.topic) : null
  if (topic && topic.research.length === 0 && topic.status === 'confirmed') throw refuse.noResearch()
  if (topic && topic.status !== 'researching' && topic.status !== 'deliberating') throw refuse.topicNotReady(topicLife.states[topic.status])
  const invited = await invitedTo(meeting._id)
  const missing = seatsMissing(meeting, invited)
  if (missing.length > 0) throw refuse.seatsMissing(missing.join('、'))
  return { note: `邀请 ${invited.length} 人` }
})
