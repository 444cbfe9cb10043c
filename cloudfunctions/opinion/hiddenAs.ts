import { opinionLife, type Opinion } from '../../src/domain/opinion/opinion'
import { can } from '../../src/domain/kernel/lifecycle'
import type { Desk } from '../runtime/desk'
import { listFor } from '../runtime/lists'
import { is } from '../runtime/store'

/** The one place where hidden words are read: by the office, oldest first. */
export async function hiddenAs(desk: Desk, status: 'held' | 'quarantined', after: string | null) {
  const { items, next } = await listFor<Opinion>(desk, 'opinions', { roles: ['office'], where: { status: is(status) }, after })
  return {
    items: await Promise.all(
      items.map(async (opinion) => ({
        id: opinion._id,
        version: opinion.version,
        at: opinion.at,
        room: (await desk.directory.room(opinion.room))?.name ?? '',
        reason: opinion.reason,
        suspicions: [...opinion.suspicions],
        by: opinion.diary.at(-1)?.by ?? '',
        text: [opinion.text, ...opinion.additions.map((addition) => addition.text)].join('\n'),
        can: can(opinionLife, opinion, desk.actor, desk.now),
      })),
    ),
    next,
  }
}
