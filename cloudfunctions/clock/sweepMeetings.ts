import { meetingStart } from '../../src/domain/kernel/calendar'
import { sweepSettings } from '../../src/domain/meeting/telling/reminding'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Attendance } from '../../src/domain/meeting/attendance'
import { directory } from '../runtime/directory'
import { noticeRow } from '../runtime/noticeRow'
import { addressed, reachingOf } from '../runtime/reaching'
import { find, is, removed, updateWhere, upTo } from '../runtime/store'
import { addOnce } from './addOnce'

const batch = 20

/**
 * Compares the outbox with the lists of those meetings everybody has been told of: whoever is on the list has their
 * invitation, and the sums agree. Whatever was cut off is made good here. Returns how many meetings were looked at.
 */
export async function sweepMeetings(now: number, until: number): Promise<number> {
  const due = await find<Meeting>('meetings', { where: { sweepAt: upTo(now) }, order: 'sweepAt', limit: batch })
  let looked = 0
  for (const meeting of due) {
    if (Date.now() >= until) break
    await sweep(meeting, now)
    const next = now < meeting.startsAt ? now + sweepSettings.every : removed()
    looked += await updateWhere('meetings', { _id: is(meeting._id), sweepAt: is(meeting.sweepAt ?? 0) }, { sweepAt: next })
  }
  return looked
}

/** Whoever has answered has heard of it, however they did. */
const unheard = ({ status, repliedAt, arrivedBy }: Attendance): boolean => status === 'invited' && repliedAt === null && arrivedBy === null

async function sweep(meeting: Meeting, now: number): Promise<void> {
  const all = await find<Attendance>('attendances', { where: { meeting: is(meeting._id) }, limit: 1000 })
  const { each, sums } = await reachingOf(meeting, all, now)
  const total = Object.values(sums).reduce((sum, one) => sum + one, 0)
  if (total !== each.size) console.error(JSON.stringify({ sweep: meeting._id, invited: each.size, told: total }))
  const missing = (await addressed(all.filter((one) => unheard(one) && each.get(one._id) === 'byPhone'))).filter(({ openid }) => openid !== null)
  if (missing.length === 0) return
  const room = await directory(now).room(meeting.room)
  const about = `meetings/${meeting._id}`
  const rows = missing.map(({ person, openid, page }) =>
    noticeRow({ origin: { about, version: meeting.version, kind: 'meeting' }, to: { person, openid }, kind: 'meeting', about, page, title: meeting.title, body: meetingStart(meeting.startsAt, now), at: now, of: meeting, room }),
  )
  await addOnce(rows)
  // Whoever has joined since: their row was there, with nobody to send it to.
  for (const { once, openid, dueAt, until } of rows) await updateWhere('notices', { once: is(once), status: is('none') }, { openid, status: 'waiting', dueAt, until })
}
