import { enterLetter } from '../../src/domain/opinion/intake/box'
import type { Opening } from '../../src/domain/opinion/intake/opening'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { checkText } from '../runtime/checkText'
import { digest } from '../runtime/desk'
import { newOpinion, store } from '../runtime/newOpinion'
import { requireUploaded } from '../runtime/photos'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'
import { addLetter, letterOf, type NewLetter } from './addLetter'
import { freshSlip } from './freshSlip'
import { entered } from './views'

export default fulfil(enterLetter, async (desk, { id, key, text, photos, slip: typed, of, phone }) => {
  const opening = await desk.read<Opening>('openings', id)
  const room = await desk.directory.room(opening.room)
  if (!room) throw refuse.notFound()
  const submission = digest(`${desk.actor.openid}|${key}`)
  const content = digest(JSON.stringify([id, text, photos, typed, of, phone]))
  const before = letterOf(opening, submission)
  if (before) {
    if (before.content !== content) throw refuse.letterEntered(before.no)
    const said = before.opinion ? await get<Opinion>('opinions', before.opinion) : null
    return entered(desk, opening, before, said?.receipt ?? null)
  }

  const [slip, check] = await Promise.all([freshSlip(typed, room), checkText(desk.actor.openid, text), requireUploaded(desk, photos)])
  const { id: person, name: by } = desk.actor.person ?? { id: '', name: '' }
  const opinion: Opinion = await newOpinion(desk, room, {
    says: '信箱来信，代录', submission, content, channel: 'box', point: opening.point, text, photos, phone, check, behalf: { person, by, of }, slip,
  })
  const letter: NewLetter = { submission, content, opinion: opinion._id, slip, photos: [], photographed: photos.length > 0, note: null }
  let { receipt } = opinion
  let tries = 0
  const done = await addLetter(desk, opening, {
    move: 'enterLetter',
    evidence: { content },
    letter,
    write: async (changes, { no, at }) => {
      // Lost a race: perhaps for the number, and then who has it is said.
      if (tries++ > 0) await freshSlip(typed, room)
      const used = { opinion: opinion._id, at, by, letter: no }
      const taken = slip ? [{ update: slip, in: 'slips', version: 1, data: { version: 2, used } }] : []
      // A receipt already in use is drawn again.
      const stored = await store(desk, opinion, [...changes, ...taken])
      receipt = stored.receipt
      return stored._id === opinion._id
    },
  })
  return entered(desk, done.opening, done.letter, receipt)
})
