import { ask } from '../../src/domain/floor/contracts'
import { questionsEach, type Question } from '../../src/domain/floor/question'
import { refuse } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { checkText } from '../runtime/checkText'
import { sharedMost } from '../runtime/floorFigures'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { begin, belonging, ownerOf } from './begun'
import { takingPart } from './here'

const questionsMost = 300

/** Everybody in the room reads it at once, on the big screen too: what WeChat doubts is written anew. */
export default fulfil(ask, async (desk, { meeting: id, key, text }) => {
  const { meeting, mine } = await takingPart(desk, id)
  const [asked, check] = await Promise.all([
    find<Question>('floor', { where: { meeting: is(id), kind: is('question') }, limit: sharedMost, only: ['attendance'] }),
    checkText(desk.actor.openid, text),
  ])
  const question: Question = {
    ...born(desk, 'question', { says: ask.says, id: `question:${key}`, evidence: { text } }),
    ...belonging(meeting, ownerOf(mine)),
    kind: 'question', text, together: 0, answeredBy: null, note: null,
  }
  if (!asked.some(({ _id }) => _id === question._id)) {
    if (check === 'review') throw refuse.questionReview()
    if (asked.filter(({ attendance }) => attendance === mine._id).length >= questionsEach) throw refuse.questionsUsed(questionsEach)
    if (asked.length >= questionsMost) throw refuse.floorFull('个问题', questionsMost)
  }
  return begin(question)
})
