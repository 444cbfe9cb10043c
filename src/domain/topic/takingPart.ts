import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { seatKeys } from '../kernel/seats'
import { id, phone, submissionKey, someOf, written } from '../kernel/text'
import { cans, done, on } from '../kernel/view'
import { volunteerSeats } from './volunteer'

/** Who takes part: the seats a topic cannot do without, those who are willing to come, and the lot. */
const room = ['clerk', 'convener'] as const
const readers = [...room, 'party', 'committee', 'office'] as const

const seatCount = z.int({ error: words.badNumber('名额') }).min(0, { error: words.badNumber('名额') }).max(50, { error: words.seatsMost })
const seat = z.enum(volunteerSeats, { error: words.choose('您是哪一方') })
const whoComes = { name: written('姓名', 20), phone, seat, from: written('住哪里', 30) }

export const setNeeds = contract({
  name: 'topic.setNeeds',
  says: '定参会名额',
  by: room,
  input: z.strictObject({ ...on, needs: someOf(seatKeys, seatCount) }),
  output: done,
})

/** A resident whose opinion is in the topic is willing to come. */
export const volunteer = contract({
  name: 'topic.volunteer',
  says: '愿意来参加',
  by: ['resident'],
  input: z.strictObject({ opinion: id, ...whoComes }),
  output: done,
})
const own = (act: string, says: string) => contract({ name: `topic.${act}`, says, by: ['resident'], input: z.strictObject(on), output: done })
export const stepBack = own('stepBack', '退出报名')
export const offerAgain = own('offerAgain', '重新报名')

const drawn = z.object({
  at: z.number(),
  seatLabel: z.string(),
  seats: z.number(),
  seed: z.string(),
  digest: z.string(),
  /** In the order of the lot: number, name (shown in full to the room only), and whether drawn at that time. */
  order: z.array(z.object({ id: z.string(), name: z.string(), drawn: z.boolean() })),
  reason: z.string().nullable(),
})

/** How somebody's own offer stands, or what they would offer to come to. */
export const myVolunteering = contract({
  name: 'topic.myVolunteering',
  says: '看我的报名',
  by: ['resident'],
  input: z.strictObject({ opinion: id }),
  output: z.object({
    title: z.string(), what: z.string(), room: z.object({ name: z.string(), phone: z.string().nullable() }),
    /** Whether somebody can still sign up. */
    open: z.boolean(),
    people: z.number(),
    mine: z.object({ id: z.string(), version: z.number(), status: z.string(), statusLabel: z.string(), said: z.string(), name: z.string(), seatLabel: z.string(), from: z.string(), place: z.number().nullable(), can: cans }).nullable(),
    meeting: z.object({ title: z.string(), startsAt: z.number(), endsAt: z.number(), place: z.string() }).nullable(),
    draws: z.array(drawn),
  }),
})

/** By telephone or at the counter: the room writes it down for somebody. */
export const signUp = contract({
  name: 'topic.signUp',
  says: '代为报名',
  by: room,
  input: z.strictObject({ topic: id, key: submissionKey, ...whoComes }),
  output: done,
})
export const noteDecline = contract({
  name: 'topic.noteDecline',
  says: '记来不了',
  by: room,
  input: z.strictObject({ ...on, reason: written('来不了的原因', 200) }),
  output: done,
})

export const volunteers = contract({
  name: 'topic.volunteers',
  says: '查看谁来参加',
  by: readers,
  input: z.strictObject({ id }),
  output: z.object({
    id: z.string(), version: z.number(), title: z.string(), status: z.string(),
    needs: z.array(z.object({ seat: z.enum(seatKeys), label: z.string(), need: z.number(), must: z.boolean() })),
    volunteers: z.array(
      z.object({
        id: z.string(), version: z.number(), name: z.string(), phone: z.string(), seat: z.enum(volunteerSeats), seatLabel: z.string(), from: z.string(), status: z.string(), statusLabel: z.string(),
        /** Signed up by the room: nobody tells them but the room. */
        byPhone: z.boolean(), reason: z.string().nullable(), place: z.number().nullable(), can: cans,
      }),
    ),
    draws: z.array(drawn.extend({ by: z.string(), seat: z.enum(seatKeys) })),
    can: cans,
  }),
})

export const draw = contract({
  name: 'topic.draw',
  says: '抽签定代表',
  by: room,
  input: z.strictObject({ ...on, seat, seats: z.int({ error: words.badNumber('名额') }).min(1, { error: words.badNumber('名额') }).max(50, { error: words.seatsMost }), reason: written('为什么重抽', 200).nullable() }),
  output: done,
})
