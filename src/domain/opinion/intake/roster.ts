import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { id, ref, submissionKey, written } from '../../kernel/text'
import { cans, done, named, on } from '../../kernel/view'

const staff = ['clerk', 'convener'] as const
const at = z.int({ error: words.badDate })

export const members = contract({
  name: 'intake.members',
  says: '查看本地委员',
  by: [...staff, 'office'],
  input: z.strictObject({ room: ref('room') }),
  output: z.object({ items: z.array(named.extend({ from: z.string() })) }),
})

export const duties = contract({
  name: 'intake.duties',
  says: '查看委员值班表',
  by: staff,
  input: z.strictObject({}),
  output: z.object({
    rooms: z.array(named.extend({ address: z.string() })),
    items: z.array(z.object({ id: z.string(), version: z.number(), room: named, member: z.string(), startsAt: z.number(), endsAt: z.number(), place: z.string(), status: z.string(), statusLabel: z.string(), can: cans })),
  }),
})

export const setDuty = contract({
  name: 'intake.setDuty',
  says: '安排委员值班',
  by: staff,
  input: z.strictObject({ key: submissionKey, room: ref('room'), member: id, startsAt: at, endsAt: at, place: written('地点', 40) }),
  output: done,
})

export const cancelDuty = contract({
  name: 'intake.cancelDuty',
  says: '取消值班',
  by: staff,
  input: z.strictObject(on),
  output: done,
})
