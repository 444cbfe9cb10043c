import { quarantined } from '../../src/domain/opinion/contracts'
import { opinionLife, type Opinion } from '../../src/domain/opinion/opinion'
import { can } from '../../src/domain/kernel/lifecycle'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { is } from '../runtime/store'

export default fulfil(quarantined, async (desk, { after }) => {
  const { items, next } = await listFor<Opinion>(desk, 'opinions', { roles: ['office'], where: { status: is('quarantined') }, after })
  return {
    items: await Promise.all(
      items.map(async (opinion) => ({
        id: opinion._id,
        version: opinion.version,
        at: opinion.at,
        room: (await desk.directory.room(opinion.room))?.name ?? '',
        reason: opinion.reason ?? 8,
        by: opinion.diary.at(-1)?.by ?? '',
        text: opinion.text,
        can: can(opinionLife, opinion, desk.actor, desk.now),
      })),
    ),
    next,
  }
})
