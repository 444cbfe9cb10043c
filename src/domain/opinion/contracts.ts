import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, phone, photos, ref, written } from '../kernel/text'
import { after, done, on } from '../kernel/view'
import { categories } from './routing/suggestion'
import { filter } from './desk/filter'
import { hiding, outright, type ExclusionNo } from './screening'
import { satisfactions } from './opinion'
import { suspicion } from './suspicion'
import { card, deskOpinion, ownLine, ownOpinion, progress } from './views'

const staff = ['clerk', 'convener'] as const
/** What WeChat's alphabet allows in a printed code; at most 32 characters. */
const scene = z.string().regex(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/, { error: words.badLink })
/** Made once by the phone for one submission, so that trying again never stores twice. */
const key = z.string().regex(/^[\w-]{16,64}$/, { error: words.badLink })
export const textMost = 2000
/** What the box on the page is called, also when it is left empty. */
export const saidAs = '您想反映的事'
const note = written('说明', 300)
const reasonAmong = (nos: readonly ExclusionNo[]) => z.union(nos.map((no) => z.literal(no)), { error: words.choose('原因') })

export const arrive = contract({
  name: 'opinion.arrive',
  says: '扫码进入议事室',
  by: ['resident'],
  input: z.strictObject({ scene }),
  output: z.object({
    room: z.object({ id: z.string(), name: z.string(), address: z.string(), phone: z.string().nullable() }),
    point: z.string().nullable(),
    /** Whose mailbox the code belongs to. */
    member: z.string().nullable(),
    /** The member on duty in the room today. */
    duty: z.object({ name: z.string(), startsAt: z.number(), endsAt: z.number(), place: z.string() }).nullable(),
    /** The resident's latest opinion in this room, shown on top at the next scan. */
    last: ownLine.nullable(),
    /** Where this resident's photos are uploaded to. */
    folder: z.string(),
  }),
})

export const submit = contract({
  name: 'opinion.submit',
  says: '提交意见',
  by: ['resident'],
  input: z.strictObject({
    key,
    scene,
    text: written(saidAs, textMost),
    photos,
    phone: phone.nullable(),
    /** How they came by the room: absent, by its code; `share`, by what a neighbour sent. */
    via: z.literal('share').optional(),
  }),
  output: z.object({
    id: z.string(),
    receipt: z.string(),
    at: z.number(),
    room: z.string(),
    lookBy: z.number(),
    answerBy: z.number(),
    changeUntil: z.number(),
  }),
})

export const supplement = contract({
  name: 'opinion.supplement',
  says: '补充意见',
  by: ['resident'],
  input: z.strictObject({ ...on, text: written('补充内容', textMost) }),
  output: ownOpinion,
})

export const withdraw = contract({
  name: 'opinion.withdraw',
  says: '撤回意见',
  by: ['resident'],
  input: z.strictObject(on),
  output: ownOpinion,
})

export const judge = contract({
  name: 'opinion.judge',
  says: '评价答复',
  by: ['resident'],
  input: z.strictObject({
    ...on,
    satisfaction: z.enum(satisfactions, { error: words.choose('是否满意') }),
    note: written('哪里不满意', 500).nullable(),
  }),
  output: ownOpinion,
})

export const mine = contract({
  name: 'opinion.mine',
  says: '查看我提的事',
  by: ['resident'],
  input: z.strictObject({ after }),
  output: z.object({ items: z.array(ownLine), next: after }),
})

export const lookAtMine = contract({
  name: 'opinion.lookAtMine',
  says: '查看我提的一件事',
  by: ['resident'],
  input: z.strictObject({ id }),
  output: ownOpinion,
})

export const findByReceipt = contract({
  name: 'opinion.findByReceipt',
  says: '凭受理编号查进展',
  by: ['resident'],
  input: z.strictObject({ receipt: written('受理编号', 20) }),
  output: progress,
})

export const tabs = ['waiting', 'working', 'filed', 'done'] as const
export const queue = contract({
  name: 'opinion.queue',
  says: '查看待看的意见',
  by: staff,
  input: z.strictObject({ tab: z.enum(tabs), after, filter: filter.optional() }),
  output: z.object({
    items: z.array(card),
    next: after,
    /** How many the filter lets through; null where counting them would mean reading them. */
    matching: z.number().nullable(),
    /** Of what waits: how many, past answerBy, past the alarm day, and when the oldest came. */
    waiting: z.number(),
    overdue: z.number(),
    dueSoon: z.number(),
    oldest: z.number().nullable(),
  }),
})

export const look = contract({
  name: 'opinion.look',
  says: '查看一条意见',
  by: [...staff, 'committee', 'office'],
  input: z.strictObject({ id }),
  output: deskOpinion,
})

const staffMove = <Extra extends z.ZodRawShape>(act: string, says: string, extra: Extra) =>
  contract({ name: `opinion.${act}`, says, by: staff, input: z.strictObject({ ...on, ...extra }), output: done })

export const accept = staffMove('accept', '受理意见', {
  category: z.enum(categories, { error: words.choose('类别') }),
  subject: written('事项', 20),
  committee: ref('committee').nullable(),
})
export const adopt = staffMove('adopt', '并入议题', { topic: id })
export const answer = staffMove('answer', '直接答复', { answer: written('答复', 1000) })
export const refer = staffMove('refer', '转办', {
  door: z.strictObject({ name: written('转给谁', 40), how: written('怎么联系', 120), phone: phone.nullable() }),
})
export const decline = staffMove('decline', '不纳入', { reason: reasonAmong(outright) })
export const doubt = staffMove('doubt', '提请复核', { note })
export const uphold = staffMove('uphold', '同意不纳入', { note: note.nullable() })
export const overrule = staffMove('overrule', '退回重看', { note })
export const quarantine = staffMove('quarantine', '隔离', { reason: reasonAmong(hiding) })
export const detach = staffMove('detach', '从议题拆出', {})
export const undo = staffMove('undo', '撤销', {})
export const reopen = staffMove('reopen', '重新受理', {})

export const adoptMany = contract({
  name: 'opinion.adoptMany',
  says: '一起并入议题',
  by: staff,
  input: z.strictObject({
    opinions: z.array(z.strictObject(on)).min(1, { error: words.choose('意见') }).max(50, { error: words.tooMany('一次', 50) }),
    topic: id,
  }),
  /** One fate for each opinion, in the order asked; a refusal of one does not hold up the others. */
  output: z.object({ fates: z.array(z.object({ id: z.string(), refused: z.string().nullable() })) }),
})

/** What is kept from everybody but the office: with why it was hidden, or why it may have to be. */
const hiddenList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      at: z.number(),
      room: z.string(),
      reason: z.number().nullable(),
      suspicions: z.array(suspicion),
      by: z.string(),
      text: z.string(),
      can: z.array(z.string()),
    }),
  ),
  next: after,
})

export const quarantined = contract({
  name: 'opinion.quarantined',
  says: '查看隔离的意见',
  by: ['office'],
  input: z.strictObject({ after }),
  output: hiddenList,
})

export const held = contract({
  name: 'opinion.held',
  says: '查看待专人先看的意见',
  by: ['office'],
  input: z.strictObject({ after }),
  output: hiddenList,
})

export const clear = contract({
  name: 'opinion.clear',
  says: '放行',
  by: ['office'],
  input: z.strictObject({ ...on, note }),
  output: done,
})

export const isolate = contract({
  name: 'opinion.isolate',
  says: '隔离',
  by: ['office'],
  input: z.strictObject({ ...on, reason: reasonAmong(hiding) }),
  output: done,
})

export const release = contract({
  name: 'opinion.release',
  says: '解除隔离',
  by: ['office'],
  input: z.strictObject({ ...on, note }),
  output: done,
})

export const ofTopic = contract({
  name: 'opinion.ofTopic',
  says: '查看议题下的意见',
  by: [...staff, 'committee', 'party', 'office'],
  input: z.strictObject({ topic: id, after }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), version: z.number(), at: z.number(), text: z.string(), point: z.string().nullable(), channel: z.string(), can: z.array(z.string()) })),
    next: after,
    total: z.number(),
  }),
})
