import type { Person } from '../../../src/domain/directory/directory'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Topic } from '../../../src/domain/topic/topic'
import type { Desk } from '../../runtime/desk'
import { find, get, oneOf } from '../../runtime/store'
import type { MeetingPaperFrom } from '../documents/notice'
import { invitedTo } from './topicFile'

export async function meetingFrom(desk: Desk, meeting: Meeting, known?: readonly Attendance[]): Promise<MeetingPaperFrom> {
  const [people, room, topic] = await Promise.all([known ?? invitedTo(meeting._id), desk.directory.room(meeting.room), meeting.topic ? get<Topic>('topics', meeting.topic) : null])
  return { meeting, people, room, topic: topic && { title: topic.title, what: topic.what } }
}

/** 职务, by person; guests have none in the directory. */
export async function dutiesOf(people: readonly Attendance[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(people.flatMap(({ person }) => (person ? [person] : [])))]
  const found = ids.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(ids) }, limit: ids.length, only: ['duty'] })
  return new Map(found.map(({ _id, duty }) => [_id, duty ?? null]))
}
