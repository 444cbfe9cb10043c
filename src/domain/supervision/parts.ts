/** What a handover is made of besides its own fields. Photos are copies of the cloud's own (`kept/`). */

/** From when on it was whose, and what the unit was called then. */
export interface Outset {
  unit: string
  name: string
  at: number
  /** 交办, 改派, 单位撤并 … */
  why: string
  by: string
}

/** 会办单位: signs and gives its 会办意见 to the main unit. */
export interface Helper {
  unit: string
  /** As it was called when it was asked. */
  name: string
  signedAt: number | null
  signedBy: string | null
  opinion: string | null
  opinionAt: number | null
  opinionBy: string | null
  opinionPhotos: readonly string[]
  /** Dissolved without a successor; nothing is waited for any more. */
  gone?: boolean
}

/** One dated entry of the three columns a unit fills: 进展情况, 存在问题, 解决思路 (seed 003, annex). */
export interface ProgressNote {
  at: number
  progress: string
  problem: string | null
  plan: string | null
  /** 0–100, as the unit judges it. */
  percent: number | null
  photos: readonly string[]
  by: string
  round: number
}

export const behalfWays = ['电话', '来函', '当面', '会议'] as const
export type BehalfWay = (typeof behalfWays)[number]

/** Staff acted in a unit's name: how the unit told them. */
export interface Behalf {
  at: number
  /** In office words, such as 报办理结果. */
  says: string
  unit: string
  unitName: string
  way: BehalfWay
  /** Who of the unit said so. */
  who: string
  date: string
  photos: readonly string[]
  by: string
}

export interface Extension {
  at: number
  until: number
  reason: string
  round: number
  granted: boolean
  /** The committee's reason when it refused. */
  answer: string | null
  by: string
  answeredAt: number
}

export interface Urge {
  at: number
  by: string
  words: string | null
  round: number
}

/** 现场核实 */
export interface Inspection {
  /** YYYY-MM-DD, HH:mm in Beijing */
  date: string
  time: string
  place: string
  people: string
  findings: string | null
  photos: readonly string[]
  by: string
  at: number
}

export const landings = ['问题已解决', '项目已建成', '出台文件制度', '列入计划', '纳入预算', '其他'] as const
/** 成果转化 (seed 001): as what it landed, and where. */
export interface Landed {
  as: (typeof landings)[number]
  where: string
}

/** A result the committee did not accept. */
export interface Returned {
  at: number
  result: string
  photos: readonly string[]
  reason: string
  by: string
  round: number
}

/** The committee stands by it although somebody says it is not solved. */
export interface Upheld {
  at: number
  words: string
  photos: readonly string[]
  by: string
  round: number
}

/** A contributor's words that it is not solved. */
export interface Doubt {
  at: number
  words: string
  round: number
}

/** One handling that is over, kept as it was when the next began. */
export interface Round {
  no: number
  unit: string
  unitName: string
  dueAt: number
  helpers: readonly Helper[]
  result: string | null
  resultPhotos: readonly string[]
  reportedAt: number | null
  inspection: Inspection | null
  outcome: string | null
  endedAt: number
  /** Why there had to be another one. */
  why: string
}

export const reminderKinds = ['unsigned', 'soon', 'overdue', 'escalate', 'committee'] as const
export type ReminderKind = (typeof reminderKinds)[number]
export interface Reminder {
  kind: ReminderKind
  at: number
}
export const reminderNames: Record<ReminderKind, string> = {
  unsigned: '逾期未签收',
  soon: '快到期',
  overdue: '超期',
  escalate: '超期上报',
  committee: '等专委会办',
}
