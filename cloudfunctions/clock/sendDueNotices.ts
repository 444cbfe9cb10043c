import { minute } from '../../src/domain/kernel/calendar'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { consentId, type Consent } from '../../src/domain/notice/ledger'
import type { Notice } from '../../src/domain/notice/notice'
import { dearestFirst, mayLeaveAt, noAnswer, stillSo } from '../../src/domain/notice/sending'
import { find, is, oneOf, updateWhere, upTo } from '../runtime/store'
import { templateOf } from '../runtime/templates'
import { leased, release } from './lease'
import { Round, sendOne } from './sendOne'

const batch = 200
/** So many people at once; of one person's messages never two (43108). */
const atOnce = 8
/** Longer than the function may run (config.json): whoever still holds the lease is at work. */
const longest = minute

/** Sends what is due, oldest first, by one worker at a time. Returns how many messages were seen to. */
export async function sendDueNotices(now: number, until: number): Promise<number> {
  if (!(await leased('outbox', now, now + longest))) return 0
  try {
    let seen = await takeBack(now)
    const round = new Round(now)
    while (Date.now() < until) {
      const due = await find<Notice>('notices', { where: { status: is('waiting'), dueAt: upTo(now) }, order: 'dueAt', limit: batch })
      const moved = await sendAll(due, round, until)
      seen += moved
      if (due.length === 0 || moved === 0) break
    }
    return seen
  } finally {
    await release('outbox', now + longest)
  }
}

/** Each person's rows strictly one after the other, the dearest first. A row that fails to be written down is met again. */
async function sendAll(due: readonly Notice[], round: Round, until: number): Promise<number> {
  const meetings = await meetingsOf(due)
  const people = byPerson(due)
  let next = 0
  let moved = 0
  const worker = async () => {
    for (let person = people[next++]; person && Date.now() < until; person = people[next++]) {
      try {
        for (const notice of person.sort(dearestFirst)) if (Date.now() < until && (await seeTo(notice, meetings.get(notice.tells?.meeting ?? ''), round))) moved += 1
      } catch (error) {
        const { name, errCode } = error as { name?: string; errCode?: number }
        console.error(JSON.stringify({ outbox: 'row', name, errCode }))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return moved
}

function byPerson(due: readonly Notice[]): Notice[][] {
  const people = new Map<string, Notice[]>()
  for (const notice of due) people.set(notice.openid ?? notice._id, [...(people.get(notice.openid ?? notice._id) ?? []), notice])
  return [...people.values()]
}

async function meetingsOf(due: readonly Notice[]): Promise<Map<string, Meeting>> {
  const ids = [...new Set(due.flatMap(({ tells }) => (tells ? [tells.meeting] : [])))]
  const found = ids.length === 0 ? [] : await find<Meeting>('meetings', { where: { _id: oneOf(ids) }, limit: ids.length, only: ['status', 'startsAt', 'place'] })
  return new Map(found.map((meeting) => [meeting._id, meeting]))
}

/** As it was read. Every attempt counts up, and many rows fall due at the same moment. */
export const asRead = ({ _id, status, tries }: Notice) => ({ _id: is(_id), status: is(status), tries: is(tries) })

async function seeTo(notice: Notice, meeting: Meeting | undefined, round: Round): Promise<boolean> {
  const { now } = round
  const instead = (data: Partial<Notice>) => updateWhere('notices', asRead(notice), data).then((changed) => changed === 1)
  // The inbox does not show it, so it is not unread either.
  if (!stillSo(notice, meeting, now)) return instead({ status: 'cancelled', readAt: notice.readAt ?? now })
  const morning = mayLeaveAt(notice, now)
  if (morning > now) return instead({ dueAt: morning })
  // It has been tried before and there is no more time: a person must call.
  if (notice.errCode !== undefined && now >= notice.until) return instead({ status: 'failed' })
  return sendOne(notice, round)
}

/**
 * Rows whose sender has not come back. Without a consent taken nothing was sent, and it goes on; otherwise it may have arrived:
 * it is not sent a second time, and unless WeChat has told of its end meanwhile (hearSent), a person must call.
 */
async function takeBack(now: number): Promise<number> {
  const lost = await find<Notice>('notices', { where: { status: is('sending'), dueAt: upTo(now) }, order: 'dueAt', limit: batch })
  if (lost.length === 0) return 0
  const ids = [...new Set(lost.map(({ openid, template }) => consentId(openid ?? '', template ?? '')))]
  const rows = await find<Consent>('consents', { where: { _id: oneOf(ids) }, limit: ids.length, only: ['taken'] })
  const taken = new Set(rows.flatMap((row) => row.taken ?? []))
  for (const notice of lost) {
    const never = !templateOf(notice.kind)?.longTerm && !taken.has(notice._id)
    const data = never ? { status: 'waiting', dueAt: now } : { status: 'failed', errCode: noAnswer }
    await updateWhere('notices', asRead(notice), data)
  }
  return lost.length
}
