import { lifecycle } from '../kernel/lifecycle'
import type { PlainStage } from '../kernel/plain'
import type { Stored } from '../kernel/record'

const room = ['clerk', 'convener'] as const
const gate = { number: '文号', date: '日期', body: '哪个会议或组织确定的' } as const

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
    confirm: { from: 'proposed', to: 'confirmed', by: ['party', 'committee'], needs: gate, notBy: ['begin', 'propose'], says: '确认议题' },
    returnTopic: { from: 'proposed', to: 'drafted', by: ['party', 'committee'], needs: { reason: '退回理由' }, says: '退回修改' },
    research: {
      from: ['confirmed', 'researching'],
      to: 'researching',
      by: room,
      needs: { date: '调研时间', place: '调研地点', people: '参加的人', findings: '了解到的情况' },
      says: '记调研',
    },
    // Set off by sending out the notice of its meeting.
    convene: { from: ['researching', 'deliberating'], to: 'deliberating', by: ['road'], says: '通知开会' },
    conclude: { from: 'deliberating', to: 'concluded', by: room, needs: { consensus: '共识' }, says: '形成共识' },
    // "经协商形成的共识要报同级党组织确定后实施" (seed 001).
    endorse: { from: 'concluded', to: 'endorsed', by: ['party'], needs: gate, notBy: ['begin', 'conclude'], says: '确定共识' },
    returnConsensus: { from: 'concluded', to: 'deliberating', by: ['party'], needs: { reason: '退回理由' }, says: '退回再商量' },
    report: {
      from: 'endorsed',
      to: 'same',
      by: [...room, 'committee'],
      needs: { kind: '报送形式', title: '标题', to: '报送给谁', date: '报送日期' },
      says: '报送',
    },
    handOver: { from: 'endorsed', to: 'handedOver', by: [...room, 'committee'], says: '交办' },
    complete: { from: 'handedOver', to: 'completed', by: ['road'], needs: { outcome: '结果' }, says: '办结' },
    archive: { from: 'completed', to: 'archived', by: room, says: '归档' },
    drop: { from: ['drafted', 'proposed', 'confirmed', 'researching'], to: 'dropped', by: room, needs: { reason: '终止理由' }, says: '终止' },
  },
})

export type TopicStatus = keyof typeof topicLife.states
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

/** 选题标准 (seeds 001, 003, 004): the sheet is ticked by whoever proposes. */
export const selection = {
  small: '切口小',
  broad: '关联广',
  concerned: '群众关注',
  party: '党政所需',
  people: '群众所盼',
  cppcc: '政协所能',
  members: '委员所为',
} as const
export type SelectionKey = keyof typeof selection

export const scopeTypes = ['重大问题、重要规划', '权益政策制定调整', '贯彻党政决策部署', '民生问题'] as const
export const reportKinds = ['提案', '社情民意信息'] as const

export interface GateDecision {
  number: string
  date: string
  body: string
  by: string
  at: number
  note: string | null
  /** Photos of the document or the minutes. */
  evidence: readonly string[]
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
  scopeType: (typeof scopeTypes)[number]
  /** 联系领导, by name as the document says it. */
  leader: string
  what: string
  who: string
  how: string
  sheet: readonly SelectionKey[]
  drafter: string
  confirmation: GateDecision | null
  research: readonly { at: number; date: string; place: string; people: string; findings: string; by: string }[]
  /** What was said and agreed; dissent is kept, never dropped. */
  minutes: string | null
  firstAnswers: string | null
  consensus: readonly { text: string; unit: string; dueDate: string }[]
  dissent: readonly { text: string; people: number }[]
  endorsement: GateDecision | null
  report: { kind: (typeof reportKinds)[number]; title: string; to: string; date: string } | null
  outcome: string | null
}
