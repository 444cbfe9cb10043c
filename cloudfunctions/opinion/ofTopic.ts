import { ofTopic } from '../../src/domain/opinion/contracts'
import { channels, opinionLife, type Opinion } from '../../src/domain/opinion/opinion'
import { can } from '../../src/domain/kernel/lifecycle'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { is } from '../runtime/store'
import { together } from './views'

export default fulfil(ofTopic, async (desk, { topic, after }) => {
  await desk.read<Topic>('topics', topic)
  const [{ items, next }, total] = await Promise.all([
    listAlong<Opinion>('opinions', [{ topic: is(topic) }], { after }),
    together(topic),
  ])
  return {
    items: await Promise.all(
      items.map(async (opinion) => ({
        id: opinion._id,
        version: opinion.version,
        at: opinion.at,
        text: opinion.text,
        point: opinion.point ? ((await desk.directory.point(opinion.point))?.name ?? null) : null,
        channel: channels[opinion.channel],
        can: can(opinionLife, opinion, desk.actor, desk.now),
      })),
    ),
    next,
    total,
  }
})
