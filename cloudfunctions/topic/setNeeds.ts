import { setNeeds } from '../../src/domain/topic/takingPart'
import { needsOf, seatKeys, seats } from '../../src/domain/kernel/seats'
import { topicMove } from './topicMove'

export default topicMove(setNeeds, 'setNeeds', ({ needs }) => {
  const full = needsOf(needs)
  return { set: { needs: full }, note: seatKeys.flatMap((seat) => (full[seat] ? [`${seats[seat]} ${full[seat]}`] : [])).join('、') }
})
