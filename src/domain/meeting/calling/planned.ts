import * as z from 'zod'
import { words } from '../../kernel/refusal'
import { written } from '../../kernel/text'
import { forms, kinds, variants, type Form } from '../meeting'

export const moment = z.int({ error: words.badDate }).min(0, { error: words.badDate })

/** An online meeting's place is its number and how to get in. */
export const place = written('地点', 100)

export const agenda = z.array(z.strictObject({ says: written('议程', 60), minutes: z.int().min(1).max(600).nullable() })).max(12, { error: words.tooMany('议程', 12) })

export const capacityMost = 2000
export const signUp = z
  .strictObject({
    capacity: z.int({ error: words.badNumber('名额') }).min(1, { error: words.badNumber('名额') }).max(capacityMost, { error: words.most('名额', capacityMost) }).nullable(),
    until: moment.nullable(),
    open: z.boolean(),
  })
  .nullable()

const variantKeys = Object.values(variants).flat() as [string, ...string[]]

/** What the convening form asks, for planning and for amending. */
export const plannedAs = {
  kind: z.enum(kinds, { error: words.choose('会议类型') }),
  variant: z.enum(variantKeys, { error: words.choose('叫什么会') }).nullable().optional(),
  form: z.enum(Object.keys(forms) as [Form, ...Form[]], { error: words.choose('在哪里开') }),
  title: written('会议名称', 40),
  startsAt: moment,
  endsAt: moment,
  place,
  agenda,
  signUp: signUp.optional(),
  /** 会场没有信号 and 要签退, as the door needs to know. */
  noSignal: z.boolean().optional(),
  signOut: z.boolean().optional(),
}
