import { scopesOf } from '../../../src/domain/kernel/actor'
import { refuse } from '../../../src/domain/kernel/refusal'
import { usualPlaces } from '../../../src/domain/meeting/calling/contracts'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { fulfil } from '../../runtime/serve'
import { find, is } from '../../runtime/store'

const lookBack = 40
const most = 6

/** Where the room has met lately, the most used first. */
export default fulfil(usualPlaces, async (desk, { room }) => {
  if (![...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')].includes(room)) throw refuse.notFound()
  const meetings = await find<Pick<Meeting, '_id' | 'place' | 'placeKey' | 'form'>>('meetings', { where: { room: is(room) }, newest: true, limit: lookBack, only: ['place', 'placeKey', 'form'] })
  const used = new Map<string, { place: string; times: number }>()
  for (const { place, placeKey, form } of meetings) {
    if (form === 'online') continue
    const before = used.get(placeKey)
    used.set(placeKey, { place: before?.place ?? place, times: (before?.times ?? 0) + 1 })
  }
  return { places: [...used.values()].sort((a, b) => b.times - a.times).slice(0, most).map(({ place }) => place) }
})
