import { channels, opinionLife, type Opinion } from '../../src/domain/opinion/opinion'
import { tellable, untold } from '../../src/domain/opinion/telling'
import { listFor } from '../runtime/lists'
import { outcomeOf } from '../runtime/outcome'
import { fulfil } from '../runtime/serve'
import { is } from '../runtime/store'

/** People without WeChat for whom there is an outcome that nobody has told them yet, oldest first. */
export default fulfil(untold, async (desk, { after }) => {
  const where = { openid: is(null), toldAt: is(null), shelf: is('done') }
  const { items, next } = await listFor<Opinion>(desk, 'opinions', { roles: ['clerk', 'convener'], where, after })
  return {
    items: await Promise.all(
      items
        .filter(({ status }) => tellable.includes(status))
        .map(async (opinion) => ({
          id: opinion._id,
          version: opinion.version,
          room: { id: opinion.room, name: (await desk.directory.room(opinion.room))?.name ?? '' },
          at: opinion.at,
          channel: channels[opinion.channel],
          receipt: opinion.receipt,
          slip: opinion.slip,
          text: opinion.text,
          of: opinion.behalf?.of ?? null,
          by: opinion.behalf?.by ?? null,
          phone: opinion.phone,
          status: opinion.status,
          statusLabel: opinionLife.states[opinion.status],
          since: opinion.diary.at(-1)?.at ?? opinion.at,
          outcome: outcomeOf(opinion) ?? '',
        })),
    ),
    next,
  }
})
