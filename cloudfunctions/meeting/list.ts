import { list } from '../../src/domain/meeting/contracts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { lineView } from './views'

export default fulfil(list, async (desk, { after }) => {
  const { items, next } = await listFor<Meeting>(desk, 'meetings', { roles: ['clerk', 'convener', 'committee', 'office'], after, newest: true })
  return { items: await Promise.all(items.map((meeting) => lineView(desk, meeting))), next }
})
