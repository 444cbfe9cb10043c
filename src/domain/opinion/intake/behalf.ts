import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { phone, photos, ref, submissionKey, written } from '../../kernel/text'
import { after } from '../../kernel/view'
import { ownLine } from '../views'

const recorders = ['member', 'clerk', 'convener'] as const
export const behalfTextMost = 2000

/** 走访 and 来访 come through `visit`; whoever telephones is noted as such. */
export const waysHeard = { visit: '当面', call: '电话', duty: '值班', memberBox: '委员信箱' } as const
export type WayHeard = keyof typeof waysHeard
const ways = Object.keys(waysHeard) as [WayHeard, ...WayHeard[]]

export const rooms = contract({
  name: 'intake.rooms',
  says: '选择议事室',
  by: recorders,
  /** `name`: any room of the member's county whose name or address holds these words. */
  input: z.strictObject({ name: z.string().max(20).nullable() }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), name: z.string(), address: z.string(), own: z.boolean() })),
    more: z.boolean(),
    ways: z.array(z.enum(ways)),
  }),
})

export const record = contract({
  name: 'intake.record',
  says: '代群众反映',
  by: recorders,
  input: z.strictObject({
    key: submissionKey,
    room: ref('room'),
    way: z.enum(ways, { error: words.choose('怎么听到的') }),
    text: written('群众说的话', behalfTextMost),
    photos,
    of: written('怎么称呼', 20).nullable(),
    phone: phone.nullable(),
    agreed: z.literal(true, { error: '请先问过本人。本人同意您代为反映，才能交' }),
  }),
  output: z.object({ id: z.string(), receipt: z.string(), at: z.number(), room: z.string(), phone: z.string().nullable(), lookBy: z.number(), answerBy: z.number() }),
})

const outcome = z.string().nullable()

export const recorded = contract({
  name: 'intake.recorded',
  says: '查看我代录的',
  by: recorders,
  input: z.strictObject({ after }),
  output: z.object({
    /** `text` is null where it is kept from everybody but the office; `outcome` is what to tell the person. */
    items: z.array(ownLine.extend({ text: z.string().nullable(), channel: z.string(), of: z.string().nullable(), phone: z.string().nullable(), slip: z.string().nullable(), outcome, toldAt: z.number().nullable() })),
    next: after,
  }),
})

export const mailbox = contract({
  name: 'intake.mailbox',
  says: '查看写给我的',
  by: ['member'],
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(ownLine.omit({ receipt: true }).extend({ outcome })),
    next: after,
    boxes: z.array(z.object({ scene: z.string(), name: z.string(), room: z.string() })),
  }),
})

export const myDuties = contract({
  name: 'intake.myDuties',
  says: '查看我的值班',
  by: ['member'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({ id: z.string(), room: z.object({ id: z.string(), name: z.string(), phone: z.string().nullable() }), startsAt: z.number(), endsAt: z.number(), place: z.string(), status: z.string(), statusLabel: z.string(), recordable: z.boolean() }),
    ),
  }),
})
