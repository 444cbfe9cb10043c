import { conclude } from '../../src/domain/topic/contracts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { refuse } from '../../src/domain/kernel/refusal'
import { find, is } from '../runtime/store'
import { topicMove } from './topicMove'

export default topicMove(conclude, 'conclude', async ({ minutes, unitAnswers, speeches, consensus, dissent }, desk, topic) => {
  const meetings = await find<Meeting>('meetings', { where: { topic: is(topic._id) }, limit: 100 })
  if (meetings.some((meeting) => meeting.status === 'notified' || meeting.status === 'open')) throw refuse.meetingRunning()
  if (!meetings.some((meeting) => meeting.status === 'closed')) throw refuse.noMeetingHeld()
  const units = await Promise.all(consensus.map((item) => desk.directory.unit(item.unit)))
  const unknown = units.findIndex((unit) => unit === null)
  if (unknown >= 0) throw refuse.invalid({ [`consensus.${unknown}.unit`]: '请选择承办单位' })
  return { set: { minutes, unitAnswers, speeches, consensus, dissent }, note: `共识 ${consensus.length} 条，分歧 ${dissent.length} 条` }
})
