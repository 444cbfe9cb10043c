import { prepare } from '../../src/domain/board/contracts'
import type { Bulletin } from '../../src/domain/board/bulletin'
import { plainWords } from '../../src/domain/kernel/plain'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { requirePublic } from './content'
import { deskLines } from './deskViews'
import { stageOf } from './shown'

export default fulfil(prepare, async (desk, { topic: id }) => {
  const topic = await desk.read<Topic>('topics', id)
  requirePublic(topic)
  const [room, all] = await Promise.all([desk.directory.room(topic.room), find<Bulletin>('bulletins', { where: { topic: is(id) }, newest: true, limit: 20 })])
  const standing = all.filter(({ status }) => status === 'drafted' || status === 'published')
  return {
    topic: { id: topic._id, name: topic.title },
    room: { id: topic.room, name: room?.name ?? '' },
    stage: plainWords[stageOf(topic)],
    outcome: topic.outcome,
    bulletins: await deskLines(desk, standing),
  }
})
