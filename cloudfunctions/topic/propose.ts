import { propose } from '../../src/domain/topic/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import { sheetGaps } from '../../src/domain/topic/sheet'
import { topicMove } from './topicMove'

export default topicMove(propose, 'propose', (_input, _desk, topic) => {
  const gaps = sheetGaps(topic)
  if (gaps.length > 0) throw refuse.sheetThin(gaps)
  return {}
})
