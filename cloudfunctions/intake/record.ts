import { record, waysHeard, type WayHeard } from '../../src/domain/opinion/intake/behalf'
import { recordableOn } from '../../src/domain/opinion/intake/duty'
import { recordLimits } from '../../src/domain/opinion/pace'
import type { Channel } from '../../src/domain/opinion/opinion'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { checkText } from '../runtime/checkText'
import { digest, type Desk } from '../runtime/desk'
import { newOpinion, store } from '../runtime/newOpinion'
import { keepPace } from '../runtime/pace'
import { requireUploaded } from '../runtime/photos'
import { fulfil } from '../runtime/serve'
import { dutiesOf, recorderOf, roomWithin, type Recorder } from './recorder'

const channelOf: Record<WayHeard, Channel> = { visit: 'visit', call: 'visit', duty: 'duty', memberBox: 'memberBox' }

/** Somebody's words, written down by a member or the room's clerk with that person's consent. */
export default fulfil(record, async (desk, { key, room: id, way, text, photos, of, phone }) => {
  const { id: person, name: by } = desk.actor.person ?? { id: '', name: '' }
  const recorder = await recorderOf(desk)
  const room = await roomWithin(desk, recorder, id)
  if (recorder.member === null && way !== 'visit' && way !== 'call') throw refuse.invalid({ way: words.wayNotYours })
  const submission = digest(`${desk.actor.openid}|${key}`)
  const [check] = await Promise.all([
    checkText(desk.actor.openid, text),
    requireUploaded(desk, photos),
    inMeasure(desk, submission),
    way === 'duty' ? onDutyAt(desk, room._id) : null,
  ])
  const opinion = await newOpinion(desk, room, {
    says: `${waysHeard[way]}听到，代为反映`,
    submission,
    content: digest(JSON.stringify([id, way, text, photos, of, phone])),
    channel: channelOf[way],
    person: way === 'memberBox' ? self(recorder, person) : null,
    text,
    photos,
    phone,
    check,
    behalf: { person, by, of },
  })
  const { _id, receipt, at, lookBy, answerBy } = await store(desk, opinion)
  return { id: _id, receipt, at, room: room.name, phone: room.phone, lookBy, answerBy }
})

const self = ({ member }: Recorder, person: string): string | null => (member ? person : null)

async function inMeasure(desk: Desk, submission: string): Promise<void> {
  if ((await keepPace(desk, 'record', submission, recordLimits)) === 'tooMany') throw refuse.recordedTooMany()
}

async function onDutyAt(desk: Desk, room: string): Promise<void> {
  const duties = await dutiesOf(desk)
  if (!duties.some((duty) => duty.room === room && recordableOn(duty, desk.now))) throw refuse.notOnDuty()
}
