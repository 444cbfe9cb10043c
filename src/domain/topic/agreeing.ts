import * as z from 'zod'
import { contract } from '../kernel/contract'
import { seatKeys } from '../kernel/seats'
import { id } from '../kernel/text'
import { minutesPartKeys, partContents } from './minutes'

const room = ['clerk', 'convener'] as const

const of = { id, version: z.int().min(0) }
/** Keeps one part of what is being written down. `version`: of the part as it was read, 0 when there was none. */
export const keepMinutes = contract({
  name: 'topic.keepMinutes',
  says: '存记录草稿',
  by: room,
  input: z.discriminatedUnion('part', [
    z.strictObject({ ...of, part: z.literal('course'), content: partContents.course }),
    z.strictObject({ ...of, part: z.literal('speeches'), content: partContents.speeches }),
    z.strictObject({ ...of, part: z.literal('answers'), content: partContents.answers }),
    z.strictObject({ ...of, part: z.literal('consensus'), content: partContents.consensus }),
    z.strictObject({ ...of, part: z.literal('dissent'), content: partContents.dissent }),
  ]),
  output: z.object({ part: z.enum(minutesPartKeys), version: z.number(), at: z.number() }),
})

const kept = <Content extends z.ZodType>(content: Content) => z.object({ version: z.number(), at: z.number().nullable(), by: z.string().nullable(), content })

/** All that is written down so far, and what it needs: who came, which units there are, which days nobody works. */
export const minutes = contract({
  name: 'topic.minutes',
  says: '打开协商记录',
  by: room,
  input: z.strictObject({ id }),
  output: z.object({
    id: z.string(), version: z.number(), title: z.string(), number: z.string(), status: z.string(), statusLabel: z.string(),
    course: kept(partContents.course),
    speeches: kept(partContents.speeches),
    answers: kept(partContents.answers),
    consensus: kept(partContents.consensus),
    dissent: kept(partContents.dissent),
    /** Dissent of an earlier conclusion: it stays, word for word. */
    recorded: z.array(z.object({ text: z.string(), who: z.string().nullable() })),
    /** Written down in the room, by the people themselves or for them: offered, and missed when it is left out. */
    inTheRoom: z.array(z.object({ id: z.string(), text: z.string(), people: z.number(), who: z.string().nullable() })),
    /** Of those who came, whoever had the floor, in that order. */
    spoke: z.array(z.string()),
    returned: z.object({ reason: z.string(), by: z.string(), at: z.number() }).nullable(),
    came: z.array(z.object({ name: z.string(), from: z.string(), seat: z.enum(seatKeys), seatLabel: z.string(), conflict: z.string().nullable() })),
    /** Seats the topic needs that did not turn up, in words; null when all did. */
    short: z.string().nullable(),
    held: z.boolean(),
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    daysOff: z.array(z.string()),
    /** Whether it may be concluded by the reader now. */
    can: z.boolean(),
  }),
})
export type Minutes = z.infer<(typeof minutes)['output']>
