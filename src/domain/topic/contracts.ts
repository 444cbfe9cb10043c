import * as z from 'zod'
import { moment } from '../kernel/calendar'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, photos, written } from '../kernel/text'
import { after, done, on } from '../kernel/view'
import { scopeTypes, selectionKeys, tagKeys } from './sheet'
import { reportKinds } from './topic'
import { topicLine, topicView } from './views'

const room = ['clerk', 'convener'] as const
const gatekeepers = ['party', 'committee'] as const
const everyone = [...room, ...gatekeepers, 'office'] as const
export const date = z.string().refine((value) => moment(value) !== null, { error: words.badDate })

const substance = {
  title: written('议题名称', 40),
  subject: written('事项', 20).nullable(),
  scopeType: z.enum(scopeTypes, { error: words.choose('议题类型') }),
  committee: id,
  leader: written('联系领导', 20),
  what: written('协商什么', 500),
  who: written('谁来协商', 300),
  how: written('怎么协商', 300),
  sheet: z.array(z.enum(selectionKeys)).max(selectionKeys.length),
  tags: z.array(z.enum(tagKeys)).max(tagKeys.length),
}

export const draft = contract({
  name: 'topic.draft',
  says: '拟议题',
  by: room,
  input: z.strictObject({
    /** Made by the phone, so that trying again never drafts twice. */
    key: z.string().regex(/^[\w-]{16,64}$/, { error: words.badLink }),
    room: id,
    ...substance,
    /** The opinions it begins with; they join as it is drafted. */
    opinions: z.array(z.strictObject(on)).max(50, { error: words.tooMany('一次', 50) }),
    /** The common issue it takes up; all its opinions follow. */
    issue: z.strictObject(on).optional(),
  }),
  output: topicView,
})

export const amend = contract({ name: 'topic.amend', says: '修改议题', by: room, input: z.strictObject({ ...on, ...substance }), output: topicView })

const move = <Extra extends z.ZodRawShape>(act: string, says: string, by: readonly (typeof everyone)[number][], extra: Extra) =>
  contract({ name: `topic.${act}`, says, by, input: z.strictObject({ ...on, ...extra }), output: done })

const gateDecision = { number: written('文号', 40), date, body: written('哪个会议或组织确定的', 60), note: written('说明', 300).nullable(), evidence: photos }
const reason = { reason: written('理由', 300) }

export const propose = move('propose', '提交议题确认', room, {})
export const confirm = move('confirm', '确认议题', gatekeepers, gateDecision)
export const returnTopic = move('returnTopic', '退回议题', gatekeepers, reason)
export const research = move('research', '记调研', room, {
  date,
  place: written('调研地点', 60),
  people: written('参加的人', 200),
  findings: written('了解到的情况', 2000),
})
export const conclude = move('conclude', '形成共识', room, {
  minutes: written('商量的经过', 5000),
  unitAnswers: z.array(z.strictObject({ unit: id, words: written('初步答复', 1000) })).max(50, { error: words.tooMany('部门答复', 50) }),
  speeches: z.array(z.strictObject({ who: written('发言人', 20), from: written('代表谁', 30), words: written('说了什么', 1000) })).max(100, { error: words.tooMany('发言', 100) }),
  consensus: z
    .array(z.strictObject({ text: written('共识', 500), unit: id, helpers: z.array(id).max(10, { error: words.tooMany('会办单位', 10) }), dueDate: date }))
    .min(1, { error: words.missing('共识') })
    .max(200, { error: words.tooMany('共识', 200) }),
  dissent: z.array(z.strictObject({ text: written('分歧意见', 500), people: z.int({ error: words.badNumber('人数') }).min(1, { error: words.badNumber('人数') }).max(9999, { error: words.badNumber('人数') }), who: written('谁的意见', 30).nullable() })).max(50),
})
export const endorse = move('endorse', '确定共识', ['party'], gateDecision)
export const returnConsensus = move('returnConsensus', '退回共识', ['party'], reason)
export const report = move('report', '报送', [...room, 'committee'], {
  kind: z.enum(reportKinds, { error: words.choose('报送形式') }),
  title: written('标题', 60),
  to: written('报送给谁', 60),
  date,
})
export const handOver = move('handOver', '交办', [...room, 'committee'], {})
export const archive = move('archive', '归档', room, {})
export const drop = move('drop', '终止议题', room, reason)

export const shelves = ['todo', 'all'] as const
export const list = contract({
  name: 'topic.list',
  says: '查看议题',
  by: everyone,
  /** `todo`: waits for the reader. */
  input: z.strictObject({ shelf: z.enum(shelves), after }),
  output: z.object({ items: z.array(topicLine), next: after }),
})

export const look = contract({ name: 'topic.look', says: '查看一个议题', by: everyone, input: z.strictObject({ id }), output: topicView })
