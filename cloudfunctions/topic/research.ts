import { research } from '../../src/domain/topic/contracts'
import { by, topicMove } from './topicMove'

export default topicMove(research, 'research', ({ date, place, people, findings }, desk, topic) => ({
  set: { research: [...topic.research, { at: desk.now, date, place, people, findings, photos: [], by: by(desk) }] },
  note: `${date} ${place}`,
}))
