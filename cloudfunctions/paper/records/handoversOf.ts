import { rolesToward } from '../../../src/domain/kernel/actor'
import type { Handover } from '../../../src/domain/supervision/handover'
import { makeLedger } from '../../../src/domain/supervision/ledgerPaper'
import type { Desk } from '../../runtime/desk'
import { find, is } from '../../runtime/store'

/** What was handed over from a topic and the reader may see. */
export async function handoversOf(desk: Desk, topic: string): Promise<Handover[]> {
  const found = await find<Handover>('handovers', { where: { topic: is(topic) }, limit: 200 })
  return found.filter((handover) => rolesToward(desk.actor, handover).some((role) => makeLedger.by.includes(role)))
}
