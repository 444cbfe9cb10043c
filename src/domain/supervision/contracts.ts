import * as z from 'zod'
import type { Role } from '../kernel/actor'
import { moment } from '../kernel/calendar'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, photos, ref, written } from '../kernel/text'
import { after, on } from '../kernel/view'
import { ledgerFilter } from './ledger'
import { behalfWays, landings } from './parts'
import { handoverView, ledgerCounts, ledgerLine } from './views'

const inRoom = ['clerk', 'convener'] as const
const staff = [...inRoom, 'committee'] as const
const readers = ['unit', 'helper', ...staff, 'party', 'office'] as const
const date = z.string({ error: words.badDate }).refine((value) => moment(value) !== null, { error: words.badDate })
const time = z.string({ error: words.badTime }).refine((value) => moment('2026-01-01', value) !== null, { error: words.badTime })

export const ledger = contract({
  name: 'supervision.ledger',
  says: '查看督办台账',
  by: readers,
  input: ledgerFilter.extend({ after }),
  /** `counts`: of everything the filter lets through but its shelf and light; with the first page only. */
  output: z.object({ items: z.array(ledgerLine), next: after, counts: ledgerCounts.nullable() }),
})

export const look = contract({ name: 'supervision.look', says: '查看交办件', by: readers, input: z.strictObject({ id }), output: handoverView })

const move = <Extra extends z.ZodRawShape>(act: string, says: string, by: readonly Role[], extra: Extra) =>
  contract({ name: `supervision.${act}`, says, by, input: z.strictObject({ ...on, ...extra }), output: handoverView })

/** How the unit told whoever acts in its name; nothing when the unit acts itself. */
export const behalf = z
  .strictObject({ way: z.enum(behalfWays, { error: words.choose('怎么告诉您的') }), who: written('单位里谁说的', 40), date, photos })
  .nullable()
  .optional()

const byUnit = ['unit', ...staff] as const
const byHelper = ['helper', ...staff] as const
const committee = ['committee'] as const

export const sign = move('sign', '签收', byUnit, { behalf })
export const note = move('note', '记进展', byUnit, {
  progress: written('进展情况', 1000),
  problem: written('存在问题', 1000).nullable(),
  plan: written('解决思路', 1000).nullable(),
  percent: z.int({ error: words.badNumber('完成进度') }).min(0, { error: words.wrong('完成进度') }).max(100, { error: words.wrong('完成进度') }).nullable().optional(),
  photos: photos.optional(),
  behalf,
})
export const report = move('report', '报办理结果', byUnit, {
  result: written('办理结果', 2000),
  photos: photos.optional(),
  /** Why not to wait for the 会办意见 that are still outstanding. */
  without: written('不等会办意见的原因', 300).nullable().optional(),
  behalf,
})
export const signHelp = move('signHelp', '会办签收', byHelper, { unit: ref('unit'), behalf })
export const assist = move('assist', '交会办意见', byHelper, { unit: ref('unit'), opinion: written('会办意见', 1000), photos: photos.optional(), behalf })
export const askExtension = move('askExtension', '申请延期', byUnit, { reason: written('延期原因', 300), until: date, behalf })
export const grantExtension = move('grantExtension', '同意延期', committee, {})
export const refuseExtension = move('refuseExtension', '不同意延期', committee, { reason: written('不同意的理由', 300) })
export const verify = move('verify', '核实办结', committee, {
  date,
  time,
  place: written('核实地点', 60),
  people: written('一起核实的人', 200),
  findings: written('看到的情况', 500).nullable().optional(),
  photos: photos.min(1, { error: words.needsPhoto }),
  landed: z.strictObject({ as: z.enum(landings, { error: words.choose('落在哪里') }), where: written('具体是什么', 100) }).nullable().optional(),
  outcome: written('告诉群众的话', 500),
})
export const sendBack = move('sendBack', '退回重办', committee, { reason: written('退回原因', 300) })
export const urge = move('urge', '催办', committee, { words: written('催办的话', 200).nullable().optional() })
export const reassign = move('reassign', '改派', committee, { unit: ref('unit'), reason: written('改派理由', 300), dueDate: date.nullable() })
export const redo = move('redo', '二次办理', committee, { reason: written('二次办理的要求', 300), dueDate: date })
export const uphold = move('uphold', '维持办结', committee, { outcome: written('告诉群众的话', 500), photos: photos.min(1, { error: words.needsPhoto }) })
