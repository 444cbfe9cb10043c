import * as z from 'zod'
import { contract } from '../kernel/contract'
import { endings, keysOf, made, type Paper } from '../kernel/paper'
import { words } from '../kernel/refusal'
import { ledgerFilter } from './ledger'

export const ledgerPapers = {
  ledger: { name: '督办落实情况表', purpose: '十栏，横向打印，每页有表头', as: ['xlsx', 'docx'] },
  problems: { name: '问题清单', purpose: '专委会跟踪办复用，同一个议题排在一起', as: ['xlsx'] },
} as const satisfies Record<string, Paper>
export type LedgerPaper = keyof typeof ledgerPapers

/** The ledger on paper: the rows the page shows under the same filter. Fulfilled by the function that carries the Word and Excel writers. */
export const makeLedger = contract({
  name: 'paper.makeLedger',
  says: '出督办台账',
  by: ['unit', 'helper', 'clerk', 'convener', 'committee', 'party', 'office'],
  input: z.strictObject({ what: z.enum(keysOf(ledgerPapers), { error: words.choose('文书') }), as: z.enum(endings, { error: words.choose('文件格式') }), filter: ledgerFilter }),
  output: made,
})
