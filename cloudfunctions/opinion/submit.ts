import { submit } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { tooMany } from '../../src/domain/opinion/pace'
import { day, minute } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { checkText } from '../runtime/checkText'
import { digest, timeId } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { requireUploaded } from '../runtime/photos'
import { find, from, is } from '../runtime/store'
import { newOpinion, store } from '../runtime/newOpinion'

export default fulfil(submit, async (desk, input) => {
  const { key, scene, text, photos, phone, via } = input
  const point = await desk.directory.point(scene)
  const room = point && (await desk.directory.room(point.room))
  if (!point || !room) throw refuse.noRoom()

  const { openid } = desk.actor
  const submission = digest(`${openid}|${key}`)
  const content = digest(JSON.stringify([scene, text, photos, phone]))
  const recent = await lately(openid, desk.now)
  const before = recent.find((opinion) => opinion.submission === submission)
  if (before) return sameAs(before, content, room.name)
  if (tooMany(recent.map((opinion) => opinion.at), desk.now)) throw refuse.tooOften()
  const [check] = await Promise.all([checkText(openid, text), requireUploaded(desk, photos)])

  const opinion = await newOpinion(desk, room, {
    says: '提交',
    submission,
    content,
    openid,
    point: point._id,
    person: point.member?.id ?? null,
    channel: point.kind === 'memberBox' ? 'memberBox' : via === 'share' ? 'online' : 'code',
    text,
    photos,
    phone,
    check,
  })
  return receiptOf(await store(desk, opinion), room.name)
})

/** What this person said within a day. When it cannot be read, nobody is turned away for that: a second try is still known by its key. */
async function lately(openid: string, now: number): Promise<Opinion[]> {
  try {
    return await find<Opinion>('opinions', { where: { openid: is(openid), _id: from(timeId(now - day)) }, limit: 100 })
  } catch (error) {
    console.error(JSON.stringify({ act: 'opinion.submit', unlimited: (error as Error).name }))
    return []
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
