import { overview } from '../../src/domain/directory/contracts'
import { scopesOf } from '../../src/domain/kernel/actor'
import { handoverLife } from '../../src/domain/supervision/handover'
import { topicLife } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { before, count, is } from '../runtime/store'

/** Everything counted from the records now; nothing on this page was ever typed in. */
export default fulfil(overview, async (desk) => {
  const area = scopesOf(desk.actor, 'office')[0] ?? ''
  const here = { areas: is(area) }
  const opinions = (more: object) => count('opinions', { ...here, ...more })
  const byStatus = (collection: string, states: Readonly<Record<string, string>>) =>
    Promise.all(Object.entries(states).map(async ([status, label]) => ({ label, value: await count(collection, { ...here, status: is(status) }) })))
  const [place, rooms, total, waiting, overdue, settled, disputed, quarantined, topics, handovers] = await Promise.all([
    desk.directory.area(area),
    count('rooms', here),
    opinions({}),
    opinions({ shelf: is('waiting') }),
    opinions({ shelf: is('waiting'), answerBy: before(desk.now) }),
    opinions({ status: is('settled') }),
    opinions({ status: is('disputed') }),
    opinions({ status: is('quarantined') }),
    byStatus('topics', topicLife.states),
    byStatus('handovers', handoverLife.states),
  ])
  const some = (bars: { label: string; value: number }[]) => bars.filter((bar) => bar.value > 0)
  return {
    area: place?.name ?? '',
    rooms,
    opinions: { total, waiting, overdue, settled, disputed },
    quarantined,
    topics: some(topics),
    handovers: some(handovers),
  }
})
