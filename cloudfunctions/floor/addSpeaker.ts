import { addSpeaker } from '../../src/domain/floor/contracts'
import type { Turn } from '../../src/domain/floor/turn'
import { born } from '../runtime/born'
import { fulfil } from '../runtime/serve'
import { begin, belonging } from './begun'
import { led } from './here'

/** Somebody without a phone, by name. */
export default fulfil(addSpeaker, async (desk, { meeting: id, key, name, from }) => {
  const meeting = await led(desk, id)
  const turn: Turn = {
    ...born(desk, 'turn', { says: addSpeaker.says, id: `turn:${key}` }),
    ...belonging(meeting, { attendance: null, person: null, name, from: from ?? '' }),
    kind: 'turn', place: desk.now, givenAt: null, minutes: null, endedAt: null,
  }
  return begin(turn)
})
