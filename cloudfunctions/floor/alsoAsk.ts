import { alsoAsk } from '../../src/domain/floor/contracts'
import type { Question } from '../../src/domain/floor/question'
import type { AlsoAsked } from '../../src/domain/floor/row'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { add, before, count, get, is, isDuplicate, updateWhere } from '../runtime/store'
import { doneOf } from './begun'
import { takingPart } from './here'

/** Each tap is a row of its own; the number on the question only ever grows towards how many there are. */
export default fulfil(alsoAsk, async (desk, { meeting: id, question: asked }) => {
  const [{ mine }, question] = await Promise.all([takingPart(desk, id), get<Question>('floor', asked)])
  if (question?.kind !== 'question' || question.meeting !== id) throw refuse.notFound()
  if (question.attendance === mine._id) throw refuse.ownQuestion()
  if (question.status === 'answered') throw refuse.questionDone()
  const row: AlsoAsked = { _id: `also:${asked}:${mine._id}`, kind: 'alsoAsked', meeting: id, to: mine._id, question: asked }
  try {
    await add('floor', [row])
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const together = await count('floor', { question: is(asked) })
  await updateWhere('floor', { _id: is(asked), together: before(together) }, { together })
  return doneOf(question)
})
