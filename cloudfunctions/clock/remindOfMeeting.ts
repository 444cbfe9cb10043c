import { dated } from '../../src/domain/kernel/calendar'
import { saidAs, type Occasion } from '../../src/domain/meeting/telling/reminding'
import { standingOf } from '../../src/domain/meeting/standing'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Person } from '../../src/domain/directory/directory'
import type { Notice, NoticeKind } from '../../src/domain/notice/notice'
import type { Topic } from '../../src/domain/topic/topic'
import { directory } from '../runtime/directory'
import { noticeRow } from '../runtime/noticeRow'
import { addressed, reachingOf, toCall } from '../runtime/reaching'
import { find, get, is } from '../runtime/store'
import { addOnce } from './addOnce'

const attendancesOf = (meeting: Meeting) => find<Attendance>('attendances', { where: { meeting: is(meeting._id) }, limit: 1000 })

/** Says what one occasion calls for. Told again after being cut off, every row is there already. */
export async function say(meeting: Meeting, what: Occasion, now: number): Promise<void> {
  if (what === 'early' || what === 'late') return remind(meeting, what, now)
  if (what === 'thanks') return thank(meeting, now)
  if (what === 'minutes') return askForMinutes(meeting, now)
  if (what === 'doorLeft') return tellHosts(meeting, what, '散会了吗？请点“结束会议”', now)
}

async function remind(meeting: Meeting, what: 'early' | 'late', now: number): Promise<void> {
  const all = await attendancesOf(meeting)
  const standing = (one: Attendance) => standingOf(meeting, one)
  const words: Partial<Record<string, string>> =
    what === 'early'
      ? { invited: `请回复来不来：${dated(meeting.startsAt)}`, coming: `别忘了开会：${dated(meeting.startsAt)}` }
      : { invited: `${dated(meeting.startsAt)} 开会，请回复`, coming: `${dated(meeting.startsAt)} 开会，请准时来` }
  await tellEach(meeting, all, 'reminder', saidAs(what, meeting), (one) => words[standing(one)] ?? null, now)
  if (what === 'early') await tellOrganiser(meeting, all, now)
}

async function thank(meeting: Meeting, now: number): Promise<void> {
  const words = meeting.attachments.length > 0 ? '谢谢您来开会，材料可以看了' : '谢谢您来开会'
  await tellEach(meeting, await attendancesOf(meeting), 'thanks', 'thanks', (one) => (one.status === 'present' ? words : null), now)
}

async function tellEach(meeting: Meeting, all: readonly Attendance[], kind: NoticeKind, occasion: string, words: (one: Attendance) => string | null, now: number): Promise<void> {
  const room = await directory(now).room(meeting.room)
  const origin = { about: `meetings/${meeting._id}:${occasion}`, version: meeting.version, kind: 'meeting' }
  const known = (await addressed(all.filter((one) => words(one) !== null))).filter(({ person, openid }) => person !== null || openid !== null)
  await addOnce(known.map(({ attendance, person, openid, page }) => noticeRow({ origin, to: { person, openid }, kind, about: `reminders/${meeting._id}`, page, title: meeting.title, body: words(attendance) ?? '', at: now, of: meeting, room, occasion })))
}

/** Before it is too late to telephone: how many have not said anything, and whom WeChat did not reach. */
async function tellOrganiser(meeting: Meeting, all: readonly Attendance[], now: number): Promise<void> {
  const silent = all.filter((one) => standingOf(meeting, one) === 'invited').length
  const lost = toCall(meeting, all, await reachingOf(meeting, all, now)).length
  if (silent === 0) return
  await tellHosts(meeting, saidAs('early', meeting), lost > 0 ? `${silent} 人没回复，${lost} 人要打电话` : `还有 ${silent} 人没有回复`, now)
}

/** A talk that has not led to a consensus yet waits for its minutes. */
async function askForMinutes(meeting: Meeting, now: number): Promise<void> {
  const topic = meeting.topic ? await get<Topic>('topics', meeting.topic) : null
  if (topic?.status === 'deliberating') await tellHosts(meeting, 'minutes', '会开完了，请整理纪要和共识', now, `/topics/topic/index?id=${topic._id}`)
}

async function tellHosts(meeting: Meeting, occasion: string, body: string, now: number, page = `/meetings/meeting/index?id=${meeting._id}`): Promise<void> {
  const clerks = await find<Person>('people', { where: { postKeys: is(`clerk:${meeting.room}`) }, limit: 100 })
  const origin = { about: `meetings/${meeting._id}:host:${occasion}`, version: meeting.version, kind: 'meeting' }
  const known = clerks.filter(({ status }) => status === 'bound')
  await addOnce(known.map(({ _id: person, openid }): Notice => ({
    ...noticeRow({ origin, to: { person, openid }, kind: 'task', about: `reminders/${meeting._id}`, page, title: meeting.title, body, at: now }),
    once: `task:${meeting._id}:${occasion}>${person}`,
  })))
}
