import { amend } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { requireCommittee } from './committee'
import { topicView } from './views'

/** As the page calls them; what was changed is told to the gate that sent the topic back. */
const called = {
  title: '议题名称', subject: '哪类事', scopeType: '议题类型', committee: '联系专委会', leader: '联系领导', what: '协商什么', who: '谁来协商', how: '怎么协商', sheet: '选题单', reasons: '依据', principles: '协商原则', tags: '七有五性',
} as const
type Substance = keyof typeof called

export default fulfil(amend, async (desk, { id, version, ...substance }) => {
  const topic = await desk.read<Topic>('topics', id)
  const changed = (Object.keys(called) as Substance[]).filter((field) => JSON.stringify(substance[field]) !== JSON.stringify(topic[field]))
  const byPaper = topic.appointment ? changed.filter((field) => field === 'leader' || field === 'committee') : []
  if (byPaper.length > 0) throw refuse.invalid(Object.fromEntries(byPaper.map((field) => [field, words.byPaper])))
  await requireCommittee(desk, topic.areas, substance.committee)
  const note = changed.length > 0 ? `改了${changed.map((field) => called[field]).join('、')}` : null
  return topicView(desk, await advanceFrom(desk, topic, { kind: 'topic', move: 'amend', evidence: substance, set: substance, note, version }))
})
