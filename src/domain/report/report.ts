import { dateOf } from '../kernel/calendar'
import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { ReportKind } from '../kernel/reportKinds'
import type { Sections } from './form'
import type { Sentence } from './begin'

export { reportKinds, type ReportKind } from '../kernel/reportKinds'

export const writers = ['clerk', 'convener', 'committee'] as const
/** The office signs where the convener has written it and the committee is gone. */
export const signers = ['convener', 'committee', 'office'] as const
/** Whoever hears first what became of it writes it down. */
export const followers = ['clerk', 'convener', 'committee', 'office'] as const

export const reportLife = lifecycle({
  name: '报送',
  start: 'drafting',
  states: { drafting: '起草中', submitted: '待签发', signed: '待报送', sent: '已报送', dropped: '已作废' },
  moves: {
    amend: { from: 'drafting', to: 'same', by: writers, says: '修改' },
    submit: { from: 'drafting', to: 'submitted', by: writers, says: '提交签发' },
    withdraw: { from: 'submitted', to: 'drafting', by: writers, says: '撤回修改' },
    // Whoever wrote any of it does not sign it off.
    sign: { from: 'submitted', to: 'signed', by: signers, needs: { date: '签发日期' }, notBy: ['begin', 'amend', 'submit'], says: '签发' },
    // What is signed does not change: it goes back to its writers, is mended, and is signed anew.
    giveBack: { from: ['submitted', 'signed'], to: 'drafting', by: signers, needs: { reason: '退回理由' }, says: '退回修改' },
    send: { from: 'signed', to: 'sent', by: writers, needs: { to: '报送给谁', level: '报到哪一级', date: '报送日期' }, says: '报送' },
    step: { from: 'sent', to: 'same', by: followers, needs: { what: '怎么了', level: '哪一级', who: '哪个单位或哪位领导', date: '日期' }, says: '记采用、批示' },
    award: { from: 'sent', to: 'same', by: followers, needs: { name: '奖项名称', grade: '等次', body: '评奖单位', date: '日期' }, says: '记获奖' },
    // Nothing written down about it is ever taken out: it is struck through, with the reason beside it.
    strike: { from: 'sent', to: 'same', by: followers, needs: { entry: '哪一条', reason: '更正理由' }, says: '更正记录' },
    drop: { from: ['drafting', 'submitted', 'signed'], to: 'dropped', by: writers, needs: { reason: '作废理由' }, says: '作废' },
  },
})
export type ReportStatus = keyof typeof reportLife.states
export type ReportMove = keyof typeof reportLife.moves

/** How high up something was done about it. */
export const levels = ['区县', '市', '省', '全国'] as const
export type Level = (typeof levels)[number]

/** The rungs of the ladder. 上报: sent on to a higher level; 立案: a proposal was admitted. */
export const steps = ['上报', '立案', '采用', '批示', '转办'] as const
export type StepWhat = (typeof steps)[number]
/** Only proposals are admitted; everything else may happen to all. */
export const stepsOf = (kind: ReportKind): readonly StepWhat[] => steps.filter((what) => what !== '立案' || kind === '提案')

interface Entry {
  id: string
  at: number
  by: string
  /** Such as 2026-11-21. */
  date: string
  evidence: readonly string[]
  /** A correction: the entry stays and says that it does not hold. */
  struck: { at: number; by: string; reason: string } | null
}

export interface Step extends Entry {
  what: StepWhat
  level: Level
  /** Which paper took it, which leader wrote on it, to whom it was passed on. */
  who: string
  /** The words of the instruction, the name of the bulletin. */
  text: string | null
}

export interface Award extends Entry {
  name: string
  grade: string
  body: string
}

/** Whoever puts their name to it: a member, several, a 界别, a committee, or whoever reflects a matter. */
export interface Proposer {
  /** Of the directory; sees in their own list what becomes of it. */
  person: string | null
  name: string
  /** 界别 or 单位. */
  sector: string | null
  address: string | null
  phone: string | null
}

export interface Report extends Stored {
  status: ReportStatus
  /** Digest of who began it under which key of their phone; unique. */
  writing: string
  kind: ReportKind
  title: string
  /** 一事一案、一事一报: the one matter it is about. */
  matter: string
  sections: Sections
  proposers: readonly Proposer[]
  /** Ids of proposers the directory knows, for their own lists. */
  people: readonly string[]
  /** 联系人, at the foot. */
  contact: { name: string; phone: string | null } | null
  room: string
  area: string
  areas: readonly string[]
  committee: string | null
  /** What it was drafted from: a topic or a common issue. */
  topic: string | null
  issue: string | null
  sourceTitle: string
  /** Which consensus it says (when that was endorsed); a consensus agreed anew asks for a look anew. Null: none yet. */
  consensusOf: number | null
  /** Every sentence it was drafted from and where each comes from, those left out too. Never changed. */
  origin: readonly Sentence[]
  writer: string
  /** Such as 信息〔2026〕3号, given at sign-off and kept for good. */
  number: string | null
  signature: { by: string; at: number; date: string; note: string | null } | null
  sending: { to: string; level: Level; date: string; evidence: readonly string[]; by: string; at: number } | null
  steps: readonly Step[]
  awards: readonly Award[]
  /** `2026@room-…`: every year something happened to it, in every scope it belongs to; for counting a year by one index. */
  yearKeys: readonly string[]
}

/** Follows from the record at every move. */
export function alongReport({ room, committee, areas, at, signature, sending, steps: rungs, awards, proposers }: Report): Pick<Report, 'yearKeys' | 'people'> {
  const dates = [dateOf(at), signature?.date, sending?.date, ...rungs.map(({ date }) => date), ...awards.map(({ date }) => date)]
  const years = [...new Set(dates.flatMap((date) => (date ? [date.slice(0, 4)] : [])))]
  const scopes = [...new Set([room, ...(committee ? [committee] : []), ...areas])]
  return { yearKeys: years.flatMap((year) => scopes.map((scope) => yearKey(year, scope))), people: proposers.flatMap(({ person }) => (person ? [person] : [])) }
}
export const yearKey = (year: string | number, scope: string): string => `${year}@${scope}`

/** Steps and awards of one report, struck ones too. */
export const entriesMost = 60
