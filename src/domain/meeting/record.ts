import * as z from 'zod'
import { contract } from '../kernel/contract'
import { seatKeys } from '../kernel/seats'
import { id } from '../kernel/text'
import { arrivalKeys } from './attendance'
import { answerKeys } from './figures'

const year = z.int().min(2020).max(2100)

/** 履职记录: the reader's own meetings of a calendar year, counted. */
export const myYear = contract({
  name: 'meeting.myYear',
  says: '查看本年参会记录',
  by: ['attendee'],
  input: z.strictObject({ year: year.nullable() }),
  output: z.object({
    year: z.number(),
    /** Latest first; those in which there was something. */
    years: z.array(z.number()),
    expected: z.number(),
    came: z.number(),
    leave: z.number(),
    absent: z.number(),
    standIns: z.number(),
    late: z.number(),
    leftEarly: z.number(),
    rate: z.number().nullable(),
    /** How often there may be leave in a year. */
    limit: z.number().nullable(),
  }),
})

const named = z.array(z.object({ name: z.string(), minutes: z.number() }))

export const figures = contract({
  name: 'meeting.figures',
  says: '查看会议统计',
  by: ['clerk', 'convener', 'committee', 'office'],
  input: z.strictObject({ id }),
  output: z.object({
    over: z.boolean(),
    asked: z.number(),
    answers: z.array(z.object({ key: z.enum(answerKeys), label: z.string(), many: z.number() })),
    expected: z.number(),
    came: z.number(),
    onTime: z.number(),
    late: named,
    leave: z.number(),
    absent: z.number(),
    apart: z.number(),
    unsure: z.number(),
    walkIns: z.number(),
    how: z.array(z.object({ key: z.enum(arrivalKeys), label: z.string(), many: z.number() })),
    leftEarly: named,
    seats: z.array(z.object({ seat: z.enum(seatKeys), label: z.string(), expected: z.number(), came: z.number(), walkIns: z.number() })),
    conflicts: z.number(),
    rate: z.number().nullable(),
    /** What was going on in the room. */
    floor: z.object({ spoke: z.number(), questions: z.number(), polls: z.number(), dissent: z.number() }),
  }),
})
