import { submit } from '../../src/domain/opinion/contracts'
import { answerWithin, lookWithinWorkdays, type Opinion } from '../../src/domain/opinion/opinion'
import { tooMany } from '../../src/domain/opinion/pace'
import { suggest } from '../../src/domain/opinion/routing/suggest'
import { day, minute } from '../../src/domain/kernel/calendar'
import { workdaysAfter } from '../../src/domain/kernel/workdays'
import { newReceipt } from '../../src/domain/kernel/receipt'
import { refuse } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { digest, timeId, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, find, from, is, isDuplicate } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'
import { checkText } from './checkText'

export default fulfil(submit, async (desk, input) => {
  const { key, scene, text, photos, phone } = input
  const point = await desk.directory.point(scene)
  const room = point && (await desk.directory.room(point.room))
  if (!point || !room) throw refuse.noRoom()

  const { openid } = desk.actor
  const submission = digest(`${openid}|${key}`)
  const content = digest(JSON.stringify([scene, text, photos, phone]))
  const recent = await find<Opinion>('opinions', { where: { openid: is(openid), _id: from(timeId(desk.now - day)) }, limit: 100 })
  const before = recent.find((opinion) => opinion.submission === submission)
  if (before) return sameAs(before, content, room.name)
  if (tooMany(recent.map((opinion) => opinion.at), desk.now)) throw refuse.tooOften()
  if ((await addressesOf(photos)).some((address) => address === null)) throw refuse.badPhoto()

  const suggestion = suggest(text, await desk.directory.matrix(room.areas))
  const opinion: Opinion = {
    ...born(desk, 'opinion', { says: '提交', evidence: content }),
    shelf: 'waiting',
    submission,
    openid,
    room: room._id,
    area: room.area,
    areas: room.areas,
    committee: null,
    point: point._id,
    channel: 'code',
    text,
    additions: [],
    photos,
    phone,
    receipt: newReceipt(desk.random),
    content,
    suggestion,
    category: suggestion.category,
    subject: suggestion.subject,
    topic: null,
    reason: null,
    door: null,
    answer: null,
    satisfaction: null,
    check: await checkText(openid, text),
    lookBy: workdaysAfter(desk.now, lookWithinWorkdays),
    answerBy: desk.now + answerWithin,
    before: null,
  }
  return receiptOf(await stored(desk, opinion, content), room.name)
})

/** A second try of the same phone finds the first; a receipt already in use is drawn again. */
async function stored(desk: Desk, opinion: Opinion, content: string, tries = 3): Promise<Opinion> {
  try {
    await commit([{ add: [opinion], to: 'opinions' }])
    return opinion
  } catch (error) {
    if (!isDuplicate(error) || tries === 0) throw error
    const [before] = await find<Opinion>('opinions', { where: { submission: is(opinion.submission) }, limit: 1 })
    if (!before) return stored(desk, { ...opinion, receipt: newReceipt(desk.random) }, content, tries - 1)
    if (before.content !== content) throw refuse.otherContent()
    return before
  }
}

function sameAs(before: Opinion, content: string, room: string) {
  if (before.content !== content) throw refuse.otherContent()
  return receiptOf(before, room)
}

const receiptOf = ({ _id, receipt, at, lookBy, answerBy }: Opinion, room: string) => ({
  id: _id,
  receipt,
  at,
  room,
  lookBy,
  answerBy,
  changeUntil: at + 10 * minute,
})
