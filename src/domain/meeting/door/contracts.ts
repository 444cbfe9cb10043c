import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { fileID, id, written } from '../../kernel/text'
import { done, on } from '../../kernel/view'
import { systems } from './whereabouts'

/** By itself, because every phone carries it from the start. */
export { handIn } from './handIn'

const host = ['clerk', 'convener'] as const
const note = written('原因', 200)
const moment = z.int({ error: words.badTime }).min(0, { error: words.badTime })
/** Which of them, each as it was seen. */
const those = z.array(z.strictObject(on)).min(1, { error: words.choose('人') }).max(100, { error: words.tooMany('一次', 100) })

/** Kept on the device that goes where there is no signal. */
export const doorPack = contract({
  name: 'meeting.doorPack',
  says: '下载签到码',
  by: host,
  input: z.strictObject({ id }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    /** The server's clock (ms), which the device's own is compared with. */
    now: z.number(),
    /** The slot of the first code; one for each after it. */
    first: z.number(),
    codes: z.array(z.string()),
  }),
})

export const confirmHandedIn = contract({ name: 'meeting.confirmHandedIn', says: '确认到会', by: host, input: z.strictObject(on), output: done })
export const refuseHandedIn = contract({ name: 'meeting.refuseHandedIn', says: '不予确认', by: host, input: z.strictObject({ ...on, reason: note }), output: done })

/** `at`: when they came, as far as somebody knows. */
export const makeUp = contract({ name: 'meeting.makeUp', says: '补签', by: host, input: z.strictObject({ ...on, reason: note, at: moment.nullable().optional() }), output: done })
/** `at`: when they left; now, where nothing is said. */
export const noteLeft = contract({ name: 'meeting.noteLeft', says: '记早退', by: host, input: z.strictObject({ ...on, reason: note, at: moment.nullable().optional() }), output: done })

export const manyWays = ['later', 'paper'] as const
export const confirmMany = contract({
  name: 'meeting.confirmMany',
  says: '一起确认签到',
  by: host,
  input: z.strictObject({ id, those, by: z.enum(manyWays, { error: words.choose('怎么签的') }) }),
  output: z.object({
    confirmed: z.number(),
    /** Those whom somebody else had changed meanwhile, or who need no confirming. */
    left: z.array(z.object({ name: z.string(), why: z.string() })),
  }),
})

export const addSheet = contract({
  name: 'meeting.addSheet',
  says: '拍纸上签到表',
  by: host,
  input: z.strictObject({ ...on, photos: z.array(fileID).min(1, { error: words.needsPhoto }).max(9, { error: words.tooMany('照片', 9) }) }),
  output: done,
})

export const signOut = contract({
  name: 'meeting.signOut',
  says: '签退',
  by: ['attendee'],
  input: z.strictObject({ meeting: id, code: z.string().regex(/^([0-9a-f]{20}|[0-9a-f]{12}|\d{6})$/, { error: '签退码是 6 位数字，请看会场屏幕' }) }),
  output: z.object({ title: z.string(), name: z.string(), leftAt: z.number(), again: z.boolean(), early: z.boolean() }),
})

const spot = {
  latitude: z.number({ error: words.badNumber('位置') }).min(-90).max(90),
  longitude: z.number({ error: words.badNumber('位置') }).min(-180).max(180),
  /** How far off the phone itself may be (m). */
  accuracy: z.number({ error: words.badNumber('位置') }).min(0).max(100_000),
  system: z.enum(systems, { error: words.badNumber('位置') }),
}

/** Only how far that is from the meeting's place is kept. */
export const noteWhere = contract({
  name: 'meeting.noteWhere',
  says: '记离会场多远',
  by: ['attendee'],
  input: z.strictObject({ meeting: id, ...spot }),
  output: z.object({ noted: z.boolean() }),
})

export const fenceMetres = [100, 200, 500] as const
export const setFence = contract({
  name: 'meeting.setFence',
  says: '定会场位置',
  by: host,
  input: z.strictObject({
    ...on,
    fence: z.strictObject({ ...spot, metres: z.union(fenceMetres.map((metres) => z.literal(metres)), { error: words.choose('范围') }) }).nullable(),
  }),
  output: done,
})
