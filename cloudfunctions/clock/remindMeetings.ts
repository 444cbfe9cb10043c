import { isNight } from '../../src/domain/kernel/workdays'
import { Refused } from '../../src/domain/kernel/refusal'
import { remindAt, remindSettings, saidAs, toRemind, worthSaying, type Due } from '../../src/domain/meeting/telling/reminding'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road } from '../runtime/desk'
import { find, is, removed, updateWhere, upTo } from '../runtime/store'
import { say } from './remindOfMeeting'

const batch = 30

/**
 * What the hour brings to a meeting: 48 and two hours before, a door left open, thanks, the minutes. Never at night, but for
 * closing a forgotten door. Returns how many meetings were seen to.
 */
export async function remindMeetings(now: number, until: number): Promise<number> {
  let seen = 0
  while (Date.now() < until) {
    const due = await find<Meeting>('meetings', { where: { remindAt: upTo(now) }, order: 'remindAt', limit: batch })
    let moved = 0
    for (const meeting of due) if (Date.now() < until && (await seeTo(meeting, now))) moved += 1
    seen += moved
    if (due.length < batch || moved === 0) break
  }
  return seen
}

/** The messages go first, each under a name of its own; then the meeting is marked. Cut off between, the next run finds them there already. */
async function seeTo(meeting: Meeting, now: number): Promise<boolean> {
  const due = toRemind(meeting).filter(({ at }) => at <= now)
  if (due.some(({ what }) => what === 'doorForgotten')) return close(meeting, now)
  if (isNight(now)) return false
  for (const one of due) if (worthSaying(one, due, meeting, now)) await say(meeting, one.what, now)
  return mark(meeting, due)
}

async function mark(meeting: Meeting, due: readonly Due[]): Promise<boolean> {
  const reminded = [...meeting.reminded, ...due.map(({ what }) => saidAs(what, meeting))]
  const next = remindAt({ ...meeting, reminded })
  return (await updateWhere('meetings', { _id: is(meeting._id), version: is(meeting.version), remindAt: is(meeting.remindAt ?? 0) }, { reminded, remindAt: next ?? removed() })) === 1
}

async function close(meeting: Meeting, now: number): Promise<boolean> {
  const desk = deskFor({ name: 'clock.tick', by: [] }, road, now)
  const hours = remindSettings.closeAfter / 3_600_000
  try {
    await advanceFrom(desk, meeting, { kind: 'meeting', move: 'close', set: { closedAt: now }, note: `散会 ${hours} 小时后没有人点“结束会议”，系统自动结束` })
    return true
  } catch (error) {
    // The host has just closed it.
    if (error instanceof Refused) return false
    throw error
  }
}
