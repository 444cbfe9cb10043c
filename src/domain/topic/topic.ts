import { lifecycle } from '../kernel/lifecycle'
import type { PlainStage } from '../kernel/plain'
import type { Stored } from '../kernel/record'
import { carriesConsensus, type ReportKind } from '../kernel/reportKinds'
import type { Seat } from '../kernel/seats'
import type { PrincipleKey, ScopeType, SelectionKey, TagKey } from './sheet'

const room = ['clerk', 'convener'] as const
/** Between confirmation and the report: what prepares or accompanies the deliberation may be written down. */
const underWay = ['confirmed', 'researching', 'deliberating'] as const
const gate = { number: '文号', date: '日期', body: '哪个组织定的', meeting: '哪次会议定的', evidence: '文件或会议纪要的照片' } as const
/** Whoever wrote the topic decides nothing about it at a gate, whatever other posts they hold. */
const wrote = ['begin', 'amend', 'propose'] as const

export const topicLife = lifecycle({
  name: '议题',
  start: 'drafted',
  states: {
    drafted: '拟定中',
    proposed: '待确认',
    confirmed: '已确认',
    researching: '调研中',
    deliberating: '协商中',
    concluded: '共识待确定',
    endorsed: '共识已确定',
    handedOver: '督办中',
    completed: '已办结',
    archived: '已归档',
    dropped: '已终止',
  },
  moves: {
    amend: { from: 'drafted', to: 'same', by: room, says: '修改' },
    propose: { from: 'drafted', to: 'proposed', by: room, says: '提交确认' },
    // "协商议题要提交同级党组织确认" (seed 001); "报区政协相关专委会确定" (seed 003): either may, never the drafter.
    confirm: { from: 'proposed', to: 'confirmed', by: ['party', 'committee'], needs: gate, notBy: wrote, says: '确认议题' },
    returnTopic: { from: 'proposed', to: 'drafted', by: ['party', 'committee'], needs: { reason: '退回理由' }, notBy: wrote, says: '退回修改' },
    withdrawProposal: { from: 'proposed', to: 'drafted', by: room, needs: { reason: '撤回理由' }, says: '撤回，不提交了' },
    withdrawConfirmation: { from: underWay, to: 'drafted', by: ['party', 'committee'], needs: { reason: '撤销理由' }, notBy: wrote, says: '撤销确认' },
    // "将民主协商纳入党(工)委重要议事日程" (seed 000).
    takeUp: {
      from: ['drafted', 'proposed', ...underWay, 'concluded', 'endorsed', 'handedOver'],
      to: 'same',
      by: [...room, 'party'],
      needs: { meeting: '哪次党（工）委会议', date: '会议日期' },
      says: '记党（工）委会议',
    },
    // "以文件形式明确协商主题、联系领导、联系专委会" (seed 000).
    appoint: {
      from: ['drafted', 'proposed', ...underWay, 'concluded', 'endorsed'],
      to: 'same',
      by: [...room, 'office'],
      needs: { number: '文号', date: '日期', body: '哪个机关发的文', leader: '联系领导', committee: '联系专委会', evidence: '文件的照片' },
      says: '明确联系领导和专委会',
    },
    planResearch: { from: ['confirmed', 'researching'], to: 'same', by: room, needs: { date: '打算哪天去', place: '去哪里', people: '哪些人去' }, says: '定调研计划' },
    research: {
      from: ['confirmed', 'researching'],
      to: 'researching',
      by: room,
      needs: { date: '调研时间', place: '调研地点', people: '参加的人', findings: '了解到的情况' },
      says: '记调研',
    },
    addFact: { from: underWay, to: 'same', by: room, needs: { title: '资料名称' }, says: '加资料' },
    sendFacts: { from: ['researching', 'deliberating'], to: 'same', by: room, says: '发商前材料' },
    setNeeds: { from: underWay, to: 'same', by: room, needs: { needs: '名额' }, says: '定参会名额' },
    // Before there is a seed: who may be drawn, written down.
    fixPool: { from: underWay, to: 'same', by: ['road'], says: '封存抽签名单' },
    draw: { from: underWay, to: 'same', by: room, needs: { seat: '参会身份', seats: '名额' }, says: '抽签定代表' },
    // Set off by sending out the notice of its meeting.
    convene: { from: ['researching', 'deliberating'], to: 'deliberating', by: ['road'], says: '通知开会' },
    conclude: { from: 'deliberating', to: 'concluded', by: room, needs: { consensus: '共识' }, says: '形成共识' },
    // "经协商形成的共识要报同级党组织确定后实施" (seed 001).
    endorse: { from: 'concluded', to: 'endorsed', by: ['party'], needs: gate, notBy: [...wrote, 'conclude'], says: '确定共识' },
    returnConsensus: { from: 'concluded', to: 'deliberating', by: ['party'], needs: { reason: '退回理由' }, notBy: [...wrote, 'conclude'], says: '退回再商量' },
    withdrawConclusion: { from: 'concluded', to: 'deliberating', by: room, needs: { reason: '撤回理由' }, says: '撤回，再商量' },
    withdrawEndorsement: { from: 'endorsed', to: 'deliberating', by: ['party'], needs: { reason: '撤销理由' }, notBy: [...wrote, 'conclude'], says: '撤销确定' },
    remindGate: { from: ['proposed', 'concluded'], to: 'same', by: ['road'], says: '到期提醒' },
    // Set off by sending a report (report context); what may be sent when: `mayReport`.
    report: {
      from: ['researching', 'deliberating', 'concluded', 'endorsed', 'handedOver', 'completed', 'archived', 'dropped'],
      to: 'same',
      by: ['road'],
      needs: { kind: '报送形式', title: '标题', to: '报送给谁', date: '报送日期' },
      says: '报送',
    },
    handOver: { from: 'endorsed', to: 'handedOver', by: [...room, 'committee'], says: '交办' },
    complete: { from: 'handedOver', to: 'completed', by: ['road'], needs: { outcome: '结果' }, says: '办结' },
    // A contributor says it is not solved: the ledger line opens again, and the topic with it.
    reopen: { from: ['completed', 'archived'], to: 'handedOver', by: ['road'], says: '群众说没解决，重新督办' },
    archive: { from: 'completed', to: 'archived', by: room, says: '归档' },
    drop: { from: ['drafted', 'proposed', ...underWay], to: 'dropped', by: room, needs: { reason: '终止理由' }, says: '终止' },
  },
})

export type TopicStatus = keyof typeof topicLife.states
export const topicStatuses = Object.keys(topicLife.states) as [TopicStatus, ...TopicStatus[]]
export type TopicMove = keyof typeof topicLife.moves

/** How far residents are told their opinion has come while its topic is here. Dropped topics let their opinions go first. */
export const toldAs: Record<TopicStatus, PlainStage> = {
  drafted: 'seen',
  proposed: 'seen',
  confirmed: 'topic',
  researching: 'topic',
  deliberating: 'meeting',
  concluded: 'meeting',
  endorsed: 'meeting',
  handedOver: 'department',
  completed: 'answered',
  archived: 'answered',
  dropped: 'seen',
}

/**
 * Whose turn it is; stored beside the status so that “waits for me” is one walk along an index.
 * `gate`: party organisation or committee; `party`: the party organisation alone.
 */
export type Turn = 'room' | 'gate' | 'party' | 'units' | 'nobody'
export const turnOf: Record<TopicStatus, Turn> = {
  drafted: 'room',
  proposed: 'gate',
  confirmed: 'room',
  researching: 'room',
  deliberating: 'room',
  concluded: 'party',
  endorsed: 'room',
  handedOver: 'units',
  completed: 'room',
  archived: 'nobody',
  dropped: 'nobody',
}

/** The road as a topic walks it, for “第 5 步，共 9 步”. */
export const road: readonly TopicStatus[] = ['drafted', 'proposed', 'confirmed', 'researching', 'deliberating', 'concluded', 'endorsed', 'handedOver', 'completed']

/** While here, more opinions may still join. */
export const open: readonly TopicStatus[] = ['drafted', 'proposed', 'confirmed', 'researching', 'deliberating', 'concluded', 'endorsed', 'handedOver']

export { reportKinds, type ReportKind } from '../kernel/reportKinds'

const agreed: readonly TopicStatus[] = ['endorsed', 'handedOver', 'completed', 'archived']
/** What was agreed goes up once it is binding; what was found out, from the first visit on, also where nothing came of it. */
export const mayReport = (kind: ReportKind, status: TopicStatus): boolean =>
  agreed.includes(status) || (!carriesConsensus(kind) && ['researching', 'deliberating', 'concluded', 'dropped'].includes(status))

/** Its consensus has gone up, as handing it over asks. */
export const isReported = ({ reports }: Pick<Topic, 'reports'>): boolean => reports.some(({ kind }) => carriesConsensus(kind))

export interface GateDecision {
  number: string
  date: string
  /** Which organisation decided, and which meeting of it. */
  body: string
  meeting: string
  by: string
  /** In which of its two posts it was decided. */
  role: GateRole
  at: number
  note: string | null
  /** Photos of the document or the minutes. */
  evidence: readonly string[]
}

export type GateRole = 'party' | 'committee'
export const gateMoves = ['confirm', 'returnTopic', 'withdrawConfirmation', 'endorse', 'returnConsensus', 'withdrawEndorsement'] as const
export type GateMove = (typeof gateMoves)[number]

/** What a gate has said, one step after the other; a decision that was taken back stays here with its paper. */
export interface GateStep {
  at: number
  move: GateMove
  role: GateRole
  /** Which area's party organisation, or which committee. */
  scope: string
  by: string
  reason: string | null
  decision: GateDecision | null
}

/** 联系领导、联系专委会, made clear by a document. */
export interface Appointment {
  number: string
  date: string
  body: string
  leader: string
  committee: string
  evidence: readonly string[]
  by: string
  at: number
}

/** A party committee's meeting that had the topic on its agenda. */
export interface TakenUp {
  meeting: string
  date: string
  number: string | null
  note: string | null
  evidence: readonly string[]
  by: string
  at: number
}

/** 商前调研 before it is done: who goes where to find out what. */
export interface ResearchPlan {
  at: number
  date: string
  place: string
  people: string
  questions: string | null
  by: string
}

/** A visit made: "不调研不协商" (seed 002). */
export interface Visit {
  at: number
  date: string
  place: string
  people: string
  findings: string
  photos: readonly string[]
  by: string
}

/** Data, a rule, a drawing: what members and units should know before they talk. */
export interface Fact {
  at: number
  title: string
  text: string | null
  source: string | null
  files: readonly string[]
  by: string
}

/** Volunteers of one seat drawn by lot; whoever has the seed and the pool can draw again and gets the same (draw.ts). */
export interface Draw {
  at: number
  seat: Seat
  seats: number
  pool: readonly { id: string; name: string }[]
  digest: string
  /** Null between writing down the pool and drawing. */
  seed: string | null
  /** All of the pool as the lot has ordered it; the first `seats` are drawn, the others reserves in that order. */
  order: readonly string[]
  drawn: readonly string[]
  by: string
  /** Why it was drawn again; null for the first draw of a seat. The earlier draws stay. */
  reason: string | null
}

/** A seat that was needed and did not turn up, and why the consensus stands all the same. */
export interface Incomplete {
  missing: readonly { seat: Seat; need: number; have: number }[]
  reason: string
}

export interface Dissent {
  text: string
  people: number
  who: string | null
  /** How it was settled after all; a dissent once recorded is never dropped. */
  settled?: string | null
}

export interface Speech {
  who: string
  from: string
  words: string
}

export interface ConsensusItem {
  text: string
  /** 主办单位 */
  unit: string
  /** 会办单位 */
  helpers: readonly string[]
  dueDate: string
}

export interface Topic extends Stored {
  status: TopicStatus
  turn: Turn
  /** Digest of who drafted it under which key of their phone; unique, so that a second try finds the first. */
  drafting: string
  /** Such as 2026-017: counted per county and year. */
  number: string
  title: string
  room: string
  area: string
  areas: readonly string[]
  committee: string | null
  subject: string | null
  scopeType: ScopeType
  /** 七有、五性 it serves. */
  tags: readonly TagKey[]
  /** 联系领导, by name as the document says it. */
  leader: string
  what: string
  who: string
  how: string
  sheet: readonly SelectionKey[]
  /** Why each of them is ticked. */
  reasons: Partial<Record<SelectionKey, string>>
  principles: readonly PrincipleKey[]
  drafter: string
  appointment: Appointment | null
  takenUp: readonly TakenUp[]
  confirmation: GateDecision | null
  gates: readonly GateStep[]
  /** By when the gate it stands at should decide; Beijing, end of a working day. Null while it stands at none. */
  gateBy: number | null
  /** When the clock has to remind the gate next; absent when it stands at none. */
  remindAt?: number
  plans: readonly ResearchPlan[]
  research: readonly Visit[]
  facts: readonly Fact[]
  factsSentAt: number | null
  /** How many of each seat the topic cannot do without. */
  needs: Partial<Record<Seat, number>>
  draws: readonly Draw[]
  /** The course of the talk in short, what was said by whom, and units' first answers; dissent is kept, never dropped. */
  minutes: string | null
  speeches: readonly Speech[]
  unitAnswers: readonly { unit: string; words: string }[]
  consensus: readonly ConsensusItem[]
  dissent: readonly Dissent[]
  /** Who led the talk and who wrote it down. */
  chair: string | null
  recorder: string | null
  incomplete: Incomplete | null
  endorsement: GateDecision | null
  /** What was sent up about it. */
  reports: readonly { id: string; kind: ReportKind; title: string; to: string; date: string }[]
  outcome: string | null
  /** How often one of its handovers was verified while others were open; two at once notice each other by it. */
  verifications?: number
}
