import { submit } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { limits } from '../../src/domain/opinion/pace'
import { minute } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { checkText } from '../runtime/checkText'
import { digest } from '../runtime/desk'
import { keepPace } from '../runtime/pace'
import { fulfil } from '../runtime/serve'
import { requireUploaded } from '../runtime/photos'
import { find, is } from '../runtime/store'
import { newOpinion, store } from '../runtime/newOpinion'

export default fulfil(submit, async (desk, input) => {
  const { key, scene, text, photos, phone, via } = input
  const point = await desk.directory.point(scene)
  const room = point && (await desk.directory.room(point.room))
  if (!point || !room) throw refuse.noRoom()

  const { openid } = desk.actor
  const submission = digest(`${openid}|${key}`)
  const content = digest(JSON.stringify([scene, text, photos, phone]))
  const [before, pace] = await Promise.all([earlier(submission), keepPace(desk, 'submit', submission, limits)])
  if (before) return sameAs(before, content, room.name)
  if (pace === 'tooMany') throw refuse.tooOften()
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
    ...(pace === 'unknown' && { unpaced: true as const }),
  })
  return receiptOf(await store(desk, opinion), room.name)
})

/** What was sent under the same key before; where that cannot be read, storing it finds it (newOpinion.ts). */
async function earlier(submission: string): Promise<Opinion | undefined> {
  try {
    return (await find<Opinion>('opinions', { where: { submission: is(submission) }, limit: 1 }))[0]
  } catch {
    return undefined
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
