import * as z from 'zod'
import { moment } from '../kernel/calendar'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, written } from '../kernel/text'
import { after, on } from '../kernel/view'
import { handoverView, ledgerLine } from './views'

const readers = ['unit', 'committee', 'clerk', 'convener', 'office'] as const
const date = z.string().refine((value) => moment(value) !== null, { error: words.badDate })

export const ledger = contract({
  name: 'supervision.ledger',
  says: '查看督办台账',
  by: readers,
  input: z.strictObject({ shelf: z.enum(['open', 'done']), after }),
  output: z.object({ items: z.array(ledgerLine), next: after }),
})

export const look = contract({ name: 'supervision.look', says: '查看交办件', by: readers, input: z.strictObject({ id }), output: handoverView })

const move = <Extra extends z.ZodRawShape>(act: string, says: string, by: 'unit' | 'committee', extra: Extra) =>
  contract({ name: `supervision.${act}`, says, by: [by], input: z.strictObject({ ...on, ...extra }), output: handoverView })

export const sign = move('sign', '签收', 'unit', {})
export const note = move('note', '记进展', 'unit', {
  progress: written('进展情况', 1000),
  problem: written('存在问题', 1000).nullable(),
  plan: written('解决思路', 1000).nullable(),
})
export const report = move('report', '报办理结果', 'unit', { result: written('办理结果', 2000) })
export const askExtension = move('askExtension', '申请延期', 'unit', { reason: written('延期原因', 300), until: date })
export const grantExtension = move('grantExtension', '同意延期', 'committee', {})
export const verify = move('verify', '核实办结', 'committee', { outcome: written('告诉群众的话', 500) })
export const sendBack = move('sendBack', '退回重办', 'committee', { reason: written('退回原因', 300) })
export const urge = move('urge', '催办', 'committee', {})
