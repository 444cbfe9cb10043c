import type { Stored } from '../kernel/record'
import { lifecycle, type DiaryLine, type Move } from '../kernel/lifecycle'
import { day, minute } from '../kernel/calendar'
import type { PlainWord } from '../kernel/plain'
import type { ExclusionNo } from './screening'
import type { AskedDay, Verdict } from './afterwards'
import type { Photo } from './photos'
import type { Suggestion } from './routing/suggestion'
import type { Suspicion } from './suspicion'

export const channels = {
  code: '扫码',
  box: '实体信箱',
  memberBox: '委员信箱',
  visit: '走访',
  duty: '委员轮值',
  hotline: '12345',
  online: '网络',
} as const
export type Channel = keyof typeof channels

const staff = ['clerk', 'convener'] as const
/** While here, the outcome that was told stands. */
const told = ['answered', 'settled'] as const
const tenMinutes = { ms: 10 * minute, since: 'start', says: '提交后 10 分钟' } as const
/** A mistake of the thumb can be taken back this long; what the resident is told waits for it. */
export const undoFor = 10_000
/** The ten seconds are counted on the phone; a tap in the last of them still has to travel. */
const onItsWay = 900

export const opinionLife = lifecycle({
  name: '意见',
  start: 'submitted',
  alsoStarts: ['held', 'filed'],
  states: {
    submitted: '待看',
    held: '待专人先看',
    filed: '12345 在办',
    accepted: '已受理',
    doubted: '待第二人复核',
    adopted: '已并入议题',
    answered: '已答复',
    referred: '已转办',
    settled: '居民认可',
    disputed: '居民不满意',
    declined: '不纳入',
    quarantined: '已隔离',
    withdrawn: '居民撤回',
  },
  moves: {
    accept: { from: ['submitted', 'filed'], to: 'accepted', by: staff, says: '受理' },
    adopt: { from: ['submitted', 'accepted', 'filed'], to: 'adopted', by: staff, needs: { topic: '议题' }, says: '并入议题' },
    answer: { from: ['submitted', 'accepted'], to: 'answered', by: staff, needs: { answer: '答复' }, says: '直接答复' },
    refer: { from: ['submitted', 'accepted'], to: 'referred', by: staff, needs: { door: '转给谁' }, says: '转办' },
    decline: { from: ['submitted', 'accepted'], to: 'declined', by: staff, needs: { reason: '原因' }, says: '不纳入' },
    doubt: { from: ['submitted', 'accepted'], to: 'doubted', by: staff, needs: { note: '理由' }, says: '提请复核' },
    uphold: { from: 'doubted', to: 'declined', by: staff, notBy: ['doubt'], says: '同意不纳入' },
    overrule: { from: 'doubted', to: 'submitted', by: staff, notBy: ['doubt'], needs: { note: '理由' }, says: '退回重看' },
    quarantine: { from: ['submitted', 'accepted', 'doubted'], to: 'quarantined', by: staff, needs: { reason: '原因' }, says: '隔离' },
    clear: { from: 'held', to: 'submitted', by: ['office'], needs: { note: '理由' }, says: '放行' },
    isolate: { from: 'held', to: 'quarantined', by: ['office'], needs: { reason: '原因' }, says: '隔离' },
    release: { from: 'quarantined', to: 'submitted', by: ['office'], needs: { note: '理由' }, says: '解除隔离' },
    detach: { from: 'adopted', to: 'accepted', by: staff, says: '从议题拆出' },
    gather: { from: ['submitted', 'accepted', 'filed'], to: 'adopted', by: ['road'], needs: { topic: '议题' }, says: '随共性问题并入议题' },
    leaveTopic: { from: 'adopted', to: 'accepted', by: ['road'], says: '议题终止，退回受理' },
    // Whoever said no hears what came of it when the topic is done again.
    hearOutcome: { from: ['adopted', 'disputed'], to: 'answered', by: ['road'], needs: { answer: '结果' }, says: '告知结果' },
    undo: {
      from: ['accepted', 'adopted', 'answered', 'referred', 'declined', 'doubted'],
      to: 'back',
      by: staff,
      sameHand: true,
      within: { ms: undoFor + onItsWay, since: 'lastMove', says: '10 秒' },
      says: '撤销',
    },
    correct: {
      from: ['answered', 'referred', 'declined'],
      to: 'accepted',
      by: staff,
      sameHand: true,
      within: { ms: day, since: 'lastMove', says: '24 小时' },
      needs: { note: '理由' },
      says: '更正',
    },
    sort: { from: 'accepted', to: 'same', by: staff, needs: { subject: '事项' }, says: '改归类' },
    tell: { from: ['answered', 'referred', 'declined'], to: 'same', by: staff, needs: { note: '怎么告知的' }, says: '已告知本人' },
    supplement: { from: ['submitted', 'held'], to: 'same', by: ['resident'], within: tenMinutes, needs: { text: '补充内容' }, says: '补充' },
    confide: { from: 'submitted', to: 'held', by: ['resident'], within: tenMinutes, needs: { text: '补充内容' }, says: '补充' },
    withdraw: { from: ['submitted', 'held'], to: 'withdrawn', by: ['resident'], within: tenMinutes, says: '撤回' },
    settle: { from: 'answered', to: 'settled', by: ['resident'], says: '认可' },
    dispute: { from: 'answered', to: 'disputed', by: ['resident'], needs: { note: '哪里不满意' }, says: '不满意' },
    // Whoever holds no phone says it to somebody who writes it down.
    settleFor: { from: told, to: 'settled', by: staff, needs: { how: '怎么问的' }, says: '代记满意' },
    disputeFor: { from: told, to: 'disputed', by: staff, needs: { how: '怎么问的', note: '哪里不满意' }, says: '代记不满意' },
    askAgain: { from: told, to: 'same', by: ['road'], says: '回访' },
    stillGood: { from: told, to: 'settled', by: ['resident'], says: '解决了' },
    unsolved: { from: told, to: 'disputed', by: ['resident'], needs: { note: '哪里没解决' }, says: '没解决' },
    reopen: { from: 'disputed', to: 'accepted', by: staff, says: '重新受理' },
  },
})

/** So often may one add to what was said: what staff have to read at a time stays readable. */
export const additionsMost = 5

export type OpinionStatus = keyof typeof opinionLife.states
export type OpinionMove = keyof typeof opinionLife.moves

/** A new state does not compile until someone has chosen its word. `byTopic`: as far as its topic has come. */
export const toldAs: Record<OpinionStatus, PlainWord | 'byTopic'> = {
  submitted: 'received',
  held: 'received',
  filed: 'received',
  accepted: 'seen',
  doubted: 'seen',
  adopted: 'byTopic',
  answered: 'answered',
  settled: 'answered',
  disputed: 'seen',
  referred: 'elsewhere',
  declined: 'elsewhere',
  quarantined: 'elsewhere',
  withdrawn: 'withdrawn',
}

/** Which list of the desk it lies on; stored beside the status so that a list is one walk along an index. `hidden` is on none. */
export type Shelf = 'waiting' | 'filed' | 'working' | 'done' | 'hidden'
export const shelfOf: Record<OpinionStatus, Shelf> = {
  submitted: 'waiting',
  doubted: 'waiting',
  disputed: 'waiting',
  accepted: 'working',
  adopted: 'working',
  answered: 'done',
  settled: 'done',
  referred: 'done',
  declined: 'done',
  withdrawn: 'hidden',
  filed: 'filed',
  held: 'hidden',
  quarantined: 'hidden',
}

/** An unanswered opinion sounds the alarm on this day of the fifteen (信访工作条例 第二十二条: 15 日内告知). */
export const alarmDay = 10
export const answerWithin = 15 * day
/** Promised on the receipt. Unit: working days. */
export const lookWithinWorkdays = 3

export const satisfactions = ['满意', '基本满意', '不满意'] as const
export type Satisfaction = (typeof satisfactions)[number]

/** `person~time` and the id: whatever somebody handled from a moment on stands together along one index. */
export const handledKey = (person: string, at: number, id = ''): string => `${person}~${at.toString(36).padStart(9, '0')}${id}`

const handling = (move: string): boolean => (opinionLife.moves as Record<string, Move<string>>)[move]?.by.some((role) => role === 'clerk' || role === 'convener') ?? false

/** What follows from a move besides its status. */
export const alongOpinion = (status: OpinionStatus, { move, who, at }: DiaryLine, id: string): Partial<Opinion> => ({
  shelf: shelfOf[status],
  ...(who !== null && handling(move) && { handled: handledKey(who, at, id) }),
})

export interface Behalf {
  /** The person of the directory who wrote it down. */
  person: string
  by: string
  /** Whose words they are, if they gave a name. */
  of: string | null
}

export interface Opinion extends Stored {
  status: OpinionStatus
  shelf: Shelf
  /** Digest of openid and the phone's key for this submission; unique, so that a second try finds the first. */
  submission: string
  /** Null when somebody else wrote it down; then it is found again by receipt or slip. */
  openid: string | null
  /** The member it was said to, through the member's own mailbox. */
  person: string | null
  /** How often its sender has spoken lately could not be looked up. */
  unpaced?: true
  room: string
  area: string
  areas: readonly string[]
  /** Set by staff or suggestion: who will follow its kind of matter. */
  committee: string | null
  point: string | null
  channel: Channel
  /** What the resident said, in the resident's own words; never edited. */
  text: string
  additions: readonly { at: number; text: string }[]
  photos: readonly Photo[]
  /** When the clock has to see to the photos next; absent when none waits. */
  photosDue?: number
  phone: string | null
  /** The last four digits, for finding it again. */
  phoneTail: string | null
  /** Who wrote it down for whom, with the word that the person agreed. */
  behalf: Behalf | null
  /** The number on the paper slip whose stub the person keeps. */
  slip: string | null
  /** Which row of which hotline file it came from. */
  hotline: { import: string; row: number; ticket: string | null; unit: string | null; caller: string | null } | null
  receipt: string
  /** Digest of what was submitted under the client's key: the same key with other content is refused. */
  content: string
  suggestion: Suggestion
  /** Which of the eight exclusions it may be; only ever a warning. */
  suspicions: readonly Suspicion[]
  /** By which the radar finds what may be the same matter (routing/similar.ts). */
  keys: readonly string[]
  /** Since when it has waited to be placed among common issues; absent when it has been. */
  unplacedSince?: number
  /** The common issue it belongs to. */
  issue: string | null
  category: string | null
  subject: string | null
  /** When a person fixed its subject; the learned model takes `subject` as true from then on. Null when undone or never. */
  decidedAt?: number | null
  /** Which of the staff handled it last, and when, as one key that sorts by time (`handledKey`). */
  handled?: string
  topic: string | null
  reason: ExclusionNo | null
  /** Where to go instead, or who took it over. */
  door: { name: string; how: string; phone: string | null } | null
  answer: string | null
  satisfaction: Satisfaction | null
  /** What was said of the outcomes, oldest first; absent until somebody said something. */
  verdicts?: readonly Verdict[]
  /** When the outcome that stands was told; it came through a topic. Thirty and 180 days are counted from here. */
  outcomeAt?: number | null
  /** When the clock asks next whether it is really solved; absent when nothing is due. */
  askAt?: number
  /** Asked so many days after the outcome and not answered yet. */
  asking?: AskedDay | null
  /** The year the outcome was first told, how it came about, and the latest word on it (`standingKey`); for counting. */
  standing?: string | null
  /** When somebody without WeChat was told the outcome by telephone or face to face. */
  toldAt: number | null
  /** `unchecked`: the content check was down; kept all the same. Marks for review, never discards. */
  check: 'pass' | 'review' | 'unchecked'
  /** When somebody should have looked, and when an answer is due. Both Beijing, end of day. */
  lookBy: number
  answerBy: number
  /** The fields the last move changed, as they were; for undo. */
  before: Partial<Opinion> | null
}
