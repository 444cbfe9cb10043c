import { list } from '../../src/domain/meeting/contracts'
import { inviting, type Meeting } from '../../src/domain/meeting/meeting'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { notReached } from './telling/notReached'
import { shelfFor } from './shelf'
import { invitedTo, lineView, reachableAmong } from './views'

export default fulfil(list, async (desk, { after, shelf }) => {
  const { items, next } = shelf
    ? await shelfFor(desk, shelf, after)
    : await listFor<Meeting>(desk, 'meetings', { roles: ['clerk', 'convener', 'committee', 'office'], after, newest: true })
  const invited = await Promise.all(items.map((one) => (inviting.includes(one.status) ? invitedTo(one._id) : [])))
  const planned = invited.flatMap((some, at) => (items[at]?.status === 'planned' ? some.map(({ person }) => ({ person })) : []))
  const reachable = shelf === 'ahead' ? await reachableAmong(planned) : null
  const lines = items.map(async (meeting, at) => {
    const known = inviting.includes(meeting.status) ? (invited[at] ?? []) : undefined
    return lineView(desk, meeting, known, known && reachable ? await notReached(meeting, known, reachable) : 0)
  })
  return { items: await Promise.all(lines), next }
})
