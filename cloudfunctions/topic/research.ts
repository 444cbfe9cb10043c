import { research } from '../../src/domain/topic/contracts'
import { dateOf } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { keptCopies } from '../runtime/photos'
import { by, topicMove } from './topicMove'

export default topicMove(research, 'research', async ({ date, place, people, findings, photos = [] }, desk, topic) => {
  if (date > dateOf(desk.now)) throw refuse.invalid({ date: words.researchAhead })
  const kept = await keptCopies(desk, photos, { in: 'topics', id: topic._id })
  return { set: { research: [...topic.research, { at: desk.now, date, place, people, findings, photos: kept, by: by(desk) }] }, note: `${date} ${place}` }
})
