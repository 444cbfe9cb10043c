import type { AuditMark } from '../../kernel/record'
import type { DiaryLine } from '../../kernel/lifecycle'

/** Who may send somebody instead: nobody, a unit's people, or everybody asked. */
export const standInRules = { nobody: '都不可以', units: '只有部门的人', everybody: '都可以' } as const
export type StandInRule = keyof typeof standInRules

/** What a county's office has settled for all its rooms (meeting.setRules): 履职工作规则. */
export interface MeetingRules {
  /** How often somebody who must come may ask for leave in a year; `null`: as often as there is reason. */
  leavesPerYear: number | null
  standIn: StandInRule
}
export const usualRules: MeetingRules = { leavesPerYear: null, standIn: 'units' }

/** As they are kept; `_id` is the county. */
export interface KeptRules extends MeetingRules {
  _id: string
  version: number
  diary: readonly DiaryLine[]
  marks: readonly AuditMark[]
  marksSince?: number
}

export const mayStandIn = ({ standIn }: MeetingRules, seat: string): boolean => standIn === 'everybody' || (standIn === 'units' && seat === 'unit')

/** Whose rules hold: the county's, also for its towns and villages. */
export const countyOf = (areas: readonly string[]): string => areas[1] ?? areas[0] ?? ''

export const rulesSaid = ({ leavesPerYear, standIn }: MeetingRules): string =>
  `一年请假${leavesPerYear === null ? '不限次数' : `最多 ${leavesPerYear} 次`}；请人代会：${standInRules[standIn]}`

/** 本年第 3 次（上限 2 次） */
export const leaveNo = (taken: number, limit: number | null): string => `本年第 ${taken + 1} 次${limit === null ? '' : `（上限 ${limit} 次）`}`
