import { rolesToward } from '../../src/domain/kernel/actor'
import { forMeeting, forTopic } from '../../src/domain/paper/contracts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { reportsOf } from './records/reportsOf'
import { topicOffers } from './ready'

export default fulfil(forTopic, async (desk, { id }) => {
  const topic = await desk.read<Topic>('topics', id)
  const [meetings, reports] = await Promise.all([find<Meeting>('meetings', { where: { topic: is(id) }, limit: 50 }), reportsOf(desk, id)])
  return {
    title: topic.title,
    number: topic.number,
    papers: topicOffers(topic),
    meetings: meetings
      .filter((meeting) => meeting.status !== 'cancelled' && rolesToward(desk.actor, meeting).some((role) => forMeeting.by.includes(role)))
      .map(({ _id, title, startsAt }) => ({ id: _id, title, startsAt })),
    reports: reports.map(({ _id, kind, title }) => ({ id: _id, kind, title })),
  }
})
