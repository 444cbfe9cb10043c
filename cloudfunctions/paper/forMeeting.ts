import { rolesToward } from '../../src/domain/kernel/actor'
import { forMeeting, forTopic } from '../../src/domain/paper/contracts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'
import { meetingOffers } from './ready'

export default fulfil(forMeeting, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const topic = meeting.topic ? await get<Topic>('topics', meeting.topic) : null
  const mayTopic = topic !== null && rolesToward(desk.actor, topic).some((role) => forTopic.by.includes(role))
  return { title: meeting.title, startsAt: meeting.startsAt, topic: mayTopic ? { id: topic._id, title: topic.title } : null, papers: meetingOffers(meeting, desk.actor) }
})
