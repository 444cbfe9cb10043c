import { planResearch } from '../../src/domain/topic/preparing'
import { dateOf } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { by, topicMove } from './topicMove'

export default topicMove(planResearch, 'planResearch', ({ date, place, people, questions }, desk, topic) => {
  if (date < dateOf(desk.now)) throw refuse.invalid({ date: words.notPast })
  return { set: { plans: [...topic.plans, { at: desk.now, date, place, people, questions, by: by(desk) }] }, note: `${date} ${place}` }
})
