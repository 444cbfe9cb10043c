import * as z from 'zod'
import { moment } from '../kernel/calendar'
import { contract } from '../kernel/contract'
import { reportKinds } from '../kernel/reportKinds'
import { words } from '../kernel/refusal'
import { id, phone, photos, submissionKey, written } from '../kernel/text'
import { after, named, on } from '../kernel/view'
import type { SectionKey } from './form'
import { followers, levels, reportLife, signers, steps, writers, type ReportMove, type ReportStatus } from './report'
import { figures } from './tally'
import { myReport, reportLine, reportView } from './views'

/** The party organisation, which made the consensus binding, reads what is said of it. */
const readers = [...followers, 'party'] as const
const date = z.string().refine((value) => moment(value) !== null, { error: words.badDate })
/** Unfinished work is kept as it is; what is missing is asked for when it is handed in. */
const unfinished = (what: string, most: number) => written(what, most, 0)

export const draft = contract({
  name: 'report.draft',
  says: '起草报送件',
  by: writers,
  input: z
    .strictObject({ key: submissionKey, kind: z.enum(reportKinds, { error: words.choose('报送形式') }), topic: id.nullable(), issue: id.nullable() })
    .refine(({ topic, issue }) => (topic === null) !== (issue === null), { error: words.oneSource, path: ['topic'] }),
  output: reportView,
})

const proposer = z.strictObject({
  person: id.nullable(),
  name: written('姓名或名称', 40),
  sector: written('界别或单位', 40).nullable(),
  address: written('地址', 80).nullable(),
  phone: phone.nullable(),
})
export const proposersMost = 30

const move = <Extra extends z.ZodRawShape>(act: ReportMove, by: readonly (typeof readers)[number][], extra: Extra) =>
  contract({ name: `report.${act}`, says: reportLife.moves[act].says, by, input: z.strictObject({ ...on, ...extra }), output: reportView })

// Longer than any report may be, so that a long draft can be kept while it is being shortened.
const part = unfinished('这一部分', 12_000).optional()
const parts: Record<SectionKey, typeof part> = { matter: part, grounds: part, situation: part, causes: part, background: part, findings: part, problems: part, advice: part }

export const amend = move('amend', writers, {
  title: unfinished('标题', 60),
  matter: unfinished('说的是哪一件事', 40),
  sections: z.strictObject(parts),
  proposers: z.array(proposer).max(proposersMost, { error: words.tooMany('署名', proposersMost) }),
  contact: z.strictObject({ name: written('联系人', 20), phone: phone.nullable() }).nullable(),
})
const reason = (what: string) => ({ reason: written(what, 300) })
const evidence = { evidence: photos }

export const submit = move('submit', writers, {})
export const withdraw = move('withdraw', writers, {})
export const sign = move('sign', signers, { date, note: written('签发意见', 300).nullable() })
export const giveBack = move('giveBack', signers, reason('退回理由'))
export const send = move('send', writers, { to: written('报送给谁', 60), level: z.enum(levels, { error: words.choose('报到哪一级') }), date, ...evidence })
export const step = move('step', followers, {
  what: z.enum(steps, { error: words.choose('怎么了') }),
  level: z.enum(levels, { error: words.choose('哪一级') }),
  who: written('哪个单位或哪位领导', 60),
  text: written('原文', 1000).nullable(),
  date,
  ...evidence,
})
export const award = move('award', followers, { name: written('奖项名称', 60), grade: written('等次', 20), body: written('评奖单位', 60), date, ...evidence })
export const strike = move('strike', followers, { entry: id, ...reason('更正理由') })
export const drop = move('drop', writers, reason('作废理由'))

export const look = contract({ name: 'report.look', says: '查看一份报送件', by: readers, input: z.strictObject({ id }), output: reportView })

export const statuses = Object.keys(reportLife.states) as [ReportStatus, ...ReportStatus[]]
const year = z.int({ error: words.badNumber('年份') }).min(2000).max(2199)
const line = { items: z.array(reportLine), next: after }

export const list = contract({
  name: 'report.list',
  says: '查看报送件',
  by: followers,
  /** `year`: begun in it. */
  input: z.strictObject({ status: z.enum(statuses), kind: z.enum(reportKinds).nullable(), year: year.nullable(), after }),
  output: z.object(line),
})

export const ofTopic = contract({
  name: 'report.ofTopic',
  says: '查看一个议题的报送件',
  by: readers,
  input: z.strictObject({ topic: id }),
  /** What may be drafted now, as the topic stands. */
  output: z.object({ items: z.array(reportLine), may: z.array(z.enum(reportKinds)) }),
})

export const members = contract({
  name: 'report.members',
  says: '查看可以署名的委员',
  by: writers,
  input: z.strictObject({ id }),
  output: z.object({ items: z.array(named.extend({ from: z.string() })) }),
})

const row = z.object({ id: z.string(), name: z.string(), figures })
export const tally = contract({
  name: 'report.tally',
  says: '统计报送情况',
  by: followers,
  input: z.strictObject({ year }),
  output: z.object({
    year: z.number(),
    all: figures,
    kinds: z.array(z.object({ kind: z.enum(reportKinds), figures })),
    /** In the order of their names: rooms are not ranked against each other. */
    rooms: z.array(row),
    committees: z.array(row),
    /** So many were counted; there are more than these figures say. */
    cutAt: z.number().nullable(),
  }),
})

export const mine = contract({
  name: 'report.mine',
  says: '看我署名的报送件',
  by: ['member'],
  input: z.strictObject({ after }),
  output: z.object({ items: z.array(myReport), next: after }),
})
