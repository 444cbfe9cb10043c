import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { id, phone, photos, submissionKey, written } from '../../kernel/text'
import { after, cans, diaryView, named, on } from '../../kernel/view'
import { lettersMost, seals } from './opening'
import { slipBatches } from './slips'

const staff = ['clerk', 'convener'] as const
const many = z.int({ error: words.badNumber('封数') }).min(0, { error: words.badNumber('封数') }).max(lettersMost, { error: words.tooMany('一次开箱的信', lettersMost) })
export const letterTextMost = 5000

const openingLine = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  box: z.string(),
  room: named,
  openedAt: z.number(),
  by: z.string(),
  witness: z.string(),
  count: z.number(),
  entered: z.number(),
  unreadable: z.number(),
  can: cans,
})

const letterView = z.object({
  no: z.number(),
  at: z.number(),
  by: z.string(),
  /** Null: nobody could read it. */
  opinion: z.string().nullable(),
  receipt: z.string().nullable(),
  slip: z.string().nullable(),
  photographed: z.boolean(),
  note: z.string().nullable(),
})

export const openings = contract({
  name: 'intake.openings',
  says: '查看信箱和开箱记录',
  by: [...staff, 'office'],
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(openingLine),
    next: after,
    /** The boxes of the reader's own rooms. */
    boxes: z.array(z.object({ scene: z.string(), name: z.string(), room: named })),
    /** Who writes it down: the reader. */
    me: z.string(),
  }),
})

export const opening = contract({
  name: 'intake.opening',
  says: '查看一次开箱',
  by: [...staff, 'office'],
  input: z.strictObject({ id }),
  output: openingLine.extend({ seal: z.string(), note: z.string().nullable(), photos: z.array(z.string()), letters: z.array(letterView), diary: diaryView }),
})

export const openBox = contract({
  name: 'intake.openBox',
  says: '登记开箱',
  by: staff,
  input: z.strictObject({
    key: submissionKey,
    box: id,
    openedAt: z.int({ error: words.badDate }),
    witness: written('一起开箱的人', 20),
    witnessAs: written('一起开箱的人的身份', 20),
    count: many,
    seal: z.enum(seals, { error: words.choose('封条') }),
    note: written('说明', 200).nullable(),
    photos,
  }),
  output: z.object({ id: z.string() }),
})

/** What the page needs to go on with the next letter at once. */
const entered = openingLine.pick({ version: true, status: true, statusLabel: true, count: true, entered: true, unreadable: true, can: true }).extend({ letter: letterView })

export const enterLetter = contract({
  name: 'intake.enterLetter',
  says: '录入一封信',
  by: staff,
  input: z.strictObject({
    id,
    key: submissionKey,
    text: written('信的内容', letterTextMost),
    photos,
    slip: written('信纸编号', 20).nullable(),
    of: written('写信人', 20).nullable(),
    phone: phone.nullable(),
  }),
  output: entered,
})

export const unreadable = contract({
  name: 'intake.unreadable',
  says: '记下一封无法辨认的信',
  by: staff,
  input: z.strictObject({ id, key: submissionKey, photos, note: written('说明', 100).nullable() }),
  output: entered,
})

export const recount = contract({
  name: 'intake.recount',
  says: '更正封数',
  by: staff,
  input: z.strictObject({ ...on, count: many, reason: written('为什么数目不一样', 100) }),
  output: z.object({ id: z.string() }),
})

export const closeBox = contract({
  name: 'intake.closeBox',
  says: '录完封存',
  by: staff,
  input: z.strictObject(on),
  output: z.object({ id: z.string() }),
})

const batchLine = z.object({ id: z.string(), at: z.number(), by: z.string(), first: z.number(), many: z.number() })
const batch = batchLine.extend({
  box: z.string(),
  room: z.object({ name: z.string(), address: z.string(), phone: z.string().nullable() }),
  numbers: z.array(z.string()),
})

export const slips = contract({
  name: 'intake.slips',
  says: '查看印过的信纸',
  by: [...staff, 'office'],
  input: z.strictObject({ box: id, after }),
  output: z.object({ box: z.string(), room: z.string(), items: z.array(batchLine), next: after }),
})

export const issueSlips = contract({
  name: 'intake.issueSlips',
  says: '发放信纸编号',
  by: [...staff, 'office'],
  input: z.strictObject({ box: id, many: z.union(slipBatches.map((one) => z.literal(one)), { error: words.choose('印多少张') }) }),
  output: batch,
})

/** The same numbers once more, when the printer ate the paper. */
export const slipBatch = contract({
  name: 'intake.slipBatch',
  says: '重印信纸',
  by: [...staff, 'office'],
  input: z.strictObject({ id }),
  output: batch,
})
