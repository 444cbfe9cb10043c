import { volunteers } from '../../src/domain/topic/takingPart'
import { volunteerLife, type Volunteer } from '../../src/domain/topic/volunteer'
import { topicLife, type Topic } from '../../src/domain/topic/topic'
import { rolesToward } from '../../src/domain/kernel/actor'
import { can } from '../../src/domain/kernel/lifecycle'
import { needsOf, requiredSeats, seatKeys, seats } from '../../src/domain/kernel/seats'
import { masked } from '../../src/domain/kernel/text'
import { fulfil } from '../runtime/serve'
import { volunteersOf } from '../runtime/volunteering'
import { drawsView, placeOf } from './drawViews'

export default fulfil(volunteers, async (desk, { id }) => {
  const topic = await desk.read<Topic>('topics', id)
  const all = await volunteersOf(id)
  const hosts = rolesToward(desk.actor, topic).some((role) => role === 'clerk' || role === 'convener')
  const needs = needsOf(topic.needs)
  return {
    id, version: topic.version, title: topic.title, status: topic.status,
    needs: seatKeys.map((seat) => ({ seat, label: seats[seat], need: needs[seat] ?? 0, must: requiredSeats.includes(seat) })),
    volunteers: all.map((one) => ({
      id: one._id, version: one.version, name: one.name, phone: hosts ? one.phone : masked(one.phone), seat: one.seat, seatLabel: seats[one.seat], from: one.from,
      status: one.status, statusLabel: volunteerLife.states[one.status], byPhone: one.openid === null, reason: reasonOf(one), place: placeOf(topic.draws, one, all),
      can: can(volunteerLife, one, desk.actor, desk.now),
    })),
    draws: drawsView(topic.draws, hosts),
    can: can(topicLife, topic, desk.actor, desk.now),
  }
})

/** Why they do not come, while that is what stands. */
const reasonOf = ({ status, diary }: Volunteer): string | null => (status === 'declined' || status === 'withdrawn' ? (diary.at(-1)?.note ?? null) : null)
