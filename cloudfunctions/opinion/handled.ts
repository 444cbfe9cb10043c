import { handled } from '../../src/domain/opinion/desk/contracts'
import { day } from '../../src/domain/kernel/calendar'
import { fulfil } from '../runtime/serve'
import { handledSince, roomsOf } from './queued'
import { cardViews } from './views'

export default fulfil(handled, async (desk, { after }) => {
  const rooms = roomsOf(desk)
  const me = desk.actor.person?.id
  const keep = ({ shelf, room }: { shelf: string; room: string }) => shelf !== 'hidden' && rooms.includes(room)
  const { items, next } = await handledSince(desk, { after, since: desk.now - day, keep })
  const cards = await cardViews(desk, items)
  return {
    items: cards.map((card, place) => {
      const mine = items[place]?.diary.findLast((line) => line.who === me)
      return { ...card, did: { at: mine?.at ?? card.at, says: mine?.says ?? '', note: mine?.note ?? null } }
    }),
    next,
  }
})
