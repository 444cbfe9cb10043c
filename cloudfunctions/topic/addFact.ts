import { addFact } from '../../src/domain/topic/preparing'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { keptCopies } from '../runtime/photos'
import { by, topicMove } from './topicMove'

/** A figure, a rule, a drawing: with where it is from, in words or as a picture. */
export default topicMove(addFact, 'addFact', async ({ title, text, source, files }, desk, topic) => {
  if (text === null && files.length === 0) throw refuse.invalid({ text: words.factEmpty })
  const kept = await keptCopies(desk, files, { in: 'topics', id: topic._id })
  return { set: { facts: [...topic.facts, { at: desk.now, title, text, source, files: kept, by: by(desk) }] }, note: title }
})
