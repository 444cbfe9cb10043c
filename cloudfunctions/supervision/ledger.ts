import { ledger } from '../../src/domain/supervision/contracts'
import type { Handover } from '../../src/domain/supervision/handover'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { is } from '../runtime/store'
import { lineView } from './views'

export default fulfil(ledger, async (desk, { shelf, after }) => {
  const roles = ['unit', 'committee', 'clerk', 'convener', 'office'] as const
  const { items, next } = await listFor<Handover>(desk, 'handovers', { roles, where: { open: is(shelf === 'open') }, after, newest: shelf === 'done' })
  return { items: await Promise.all(items.map((handover) => lineView(desk, handover))), next }
})
