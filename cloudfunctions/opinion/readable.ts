import { rolesToward } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import { shelfOf, type Opinion } from '../../src/domain/opinion/opinion'
import type { Desk } from '../runtime/desk'

/** The opinion, for those who may read it now: what is hidden is there for the office only, also not for whoever hid it. */
export async function readable(desk: Desk, id: string): Promise<Opinion> {
  const opinion = await desk.read<Opinion>('opinions', id)
  // Taken back: nobody reads it any more but whoever wrote it.
  if (opinion.status === 'withdrawn') throw refuse.notFound()
  if (shelfOf[opinion.status] === 'hidden' && !rolesToward(desk.actor, opinion).includes('office')) throw refuse.notFound()
  return opinion
}
