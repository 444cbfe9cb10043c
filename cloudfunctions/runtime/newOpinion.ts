import { answerWithin, lookWithinWorkdays, type Opinion, type OpinionStatus } from '../../src/domain/opinion/opinion'
import { shelfOf } from '../../src/domain/opinion/opinion'
import { heldPhoto } from '../../src/domain/opinion/photos'
import { suggest } from '../../src/domain/opinion/routing/suggest'
import { holds, suspect } from '../../src/domain/opinion/routing/suspect'
import type { Room } from '../../src/domain/directory/directory'
import { workdaysAfter } from '../../src/domain/kernel/workdays'
import { newReceipt } from '../../src/domain/kernel/receipt'
import { refuse } from '../../src/domain/kernel/refusal'
import { born } from './born'
import type { Desk } from './desk'
import { requireOwn } from './photos'
import { commit, find, is, isDuplicate, type Change } from './store'

/** What every channel knows of an opinion; the rest follows from it. */
export type Spoken = Pick<Opinion, 'submission' | 'content' | 'channel' | 'text' | 'phone' | 'check'> &
  Partial<Pick<Opinion, 'openid' | 'person' | 'point' | 'behalf' | 'slip' | 'hotline'>> & {
    says: string
    filed?: true
    at?: number
    /** Uploads of whoever writes it down; held until the clock has seen to them. */
    photos: readonly string[]
  }

/**
 * An opinion as it enters, whatever the channel: suggestion and suspicions are worked out without a trip to the
 * database, so that they never keep anybody waiting. A suspected accusation or secret is held back until the office
 * has looked at it (seed 003 四(四) 2, 5, 6); the person who spoke notices nothing of it.
 */
export async function newOpinion(desk: Desk, room: Room, { says, filed, photos, ...spoken }: Spoken): Promise<Opinion> {
  requireOwn(desk, photos)
  const suggestion = suggest(spoken.text, await desk.directory.matrix(room.areas), null)
  const suspicions = suspect(spoken.text)
  const held = holds(suspicions)
  const status: OpinionStatus = held ? 'held' : filed ? 'filed' : 'submitted'
  return {
    ...born(desk, 'opinion', { says, evidence: spoken.content, status }),
    shelf: shelfOf[status],
    openid: null,
    person: null,
    point: null,
    behalf: null,
    slip: null,
    hotline: null,
    ...spoken,
    photos: photos.map((file) => heldPhoto(file, desk.actor.openid, desk.secret())),
    ...(photos.length > 0 && { photosDue: desk.now }),
    room: room._id,
    area: room.area,
    areas: room.areas,
    committee: null,
    additions: [],
    phoneTail: spoken.phone?.slice(-4) ?? null,
    receipt: newReceipt(desk.random),
    suggestion,
    suspicions,
    keys: [],
    ...(held ? {} : { unplacedSince: desk.now }),
    issue: null,
    category: suggestion.category,
    subject: suggestion.subject,
    topic: null,
    reason: null,
    door: null,
    answer: null,
    satisfaction: null,
    toldAt: null,
    lookBy: workdaysAfter(desk.now, lookWithinWorkdays),
    answerBy: desk.now + answerWithin,
    before: null,
  }
}

/**
 * Stores it, with what belongs to it. A second try under the same key finds the first; a receipt already in use is
 * drawn again. Other words under the same key are refused.
 */
export async function store(desk: Desk, opinion: Opinion, along: readonly Change[] = [], tries = 3): Promise<Opinion> {
  try {
    await commit([{ add: [opinion], to: 'opinions' }, ...along])
    return opinion
  } catch (error) {
    if (!isDuplicate(error) || tries === 0) throw error
    const [before] = await find<Opinion>('opinions', { where: { submission: is(opinion.submission) }, limit: 1 })
    if (!before) return store(desk, { ...opinion, receipt: newReceipt(desk.random) }, along, tries - 1)
    if (before.content !== opinion.content) throw refuse.otherContent()
    return before
  }
}
