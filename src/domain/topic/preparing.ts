import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { seatKeys } from '../kernel/seats'
import { id, photos, submissionKey, written } from '../kernel/text'
import { cans, done, named, on } from '../kernel/view'
import { date } from './minutes'

/** 商前: research, what is put together for those who will talk, and who has read it. */
const room = ['clerk', 'convener'] as const
const readers = [...room, 'party', 'committee', 'office'] as const

const visited = { place: written('调研地点', 60), people: written('参加的人', 200) }

export const planResearch = contract({
  name: 'topic.planResearch',
  says: '定调研计划',
  by: room,
  input: z.strictObject({ ...on, date, ...visited, questions: written('要弄清的问题', 500).nullable() }),
  output: done,
})

export const addFact = contract({
  name: 'topic.addFact',
  says: '加资料',
  by: room,
  input: z.strictObject({ ...on, title: written('资料名称', 40), text: written('资料内容', 3000).nullable(), source: written('出处', 60), files: photos }),
  output: done,
})

const picture = z.array(z.string())
const plan = z.object({ at: z.number(), date: z.string(), place: z.string(), people: z.string(), questions: z.string().nullable(), by: z.string() })
const visit = z.object({ at: z.number(), date: z.string(), place: z.string(), people: z.string(), findings: z.string(), photos: picture, by: z.string(), fresh: z.boolean() })
const fact = z.object({ at: z.number(), title: z.string(), text: z.string().nullable(), source: z.string().nullable(), files: picture, by: z.string(), fresh: z.boolean() })
const said = z.object({ id: z.string(), at: z.number(), name: z.string(), from: z.string(), text: z.string(), photos: picture, fresh: z.boolean() })
const about = { title: z.string(), number: z.string(), what: z.string(), who: z.string(), how: z.string(), leader: z.string(), together: z.number(), room: z.object({ name: z.string(), phone: z.string().nullable() }) }

export const reader = z.object({
  person: z.string(),
  name: z.string(),
  from: z.string(),
  seat: z.enum(seatKeys),
  seatLabel: z.string(),
  /** For calling those who have not read it; masked where the page's reader may not call. */
  phone: z.string().nullable(),
  sentAt: z.number(),
  readAt: z.number().nullable(),
  state: z.enum(['unread', 'behind', 'read']),
})
export type Reader = z.infer<typeof reader>

/** What has been put together so far, as the room works on it. `fresh`: not sent yet. */
export const prepared = contract({
  name: 'topic.prepared',
  says: '查看调研和材料',
  by: readers,
  input: z.strictObject({ id }),
  output: z.object({
    id: z.string(), version: z.number(), status: z.string(), ...about,
    plans: z.array(plan), research: z.array(visit), facts: z.array(fact), contributions: z.array(said),
    sentAt: z.number().nullable(),
    /** What sending now would tell of. */
    unsent: z.array(z.string()),
    readers: z.array(reader),
    can: cans,
  }),
})

/** Whom the pack may be sent to: members, units and staff of the county. */
export const factReaders = contract({
  name: 'topic.factReaders',
  says: '查看材料可以发给谁',
  by: room,
  input: z.strictObject({ id }),
  output: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), from: z.string(), seat: z.enum(seatKeys), sent: z.boolean(), reachable: z.boolean() })),
  }),
})

export const sendFacts = contract({
  name: 'topic.sendFacts',
  says: '发商前材料',
  by: room,
  /** Those who did not have it yet; everybody else hears of what is new. */
  input: z.strictObject({ ...on, people: z.array(id).max(100, { error: words.tooMany('一次', 100) }) }),
  output: done,
})

/** The pack as somebody it was sent to opens it. Opening is the receipt. `fresh`: new since they last read it. */
export const facts = contract({
  name: 'topic.facts',
  says: '看商前材料',
  by: ['attendee'],
  input: z.strictObject({ topic: id }),
  output: z.object({
    topic: z.string(), ...about,
    research: z.array(visit), facts: z.array(fact), contributions: z.array(said),
    sentAt: z.number(),
    /** Whether they may still add what they know. */
    open: z.boolean(),
    meeting: z.object({ id: z.string(), title: z.string(), startsAt: z.number(), endsAt: z.number() }).nullable(),
  }),
})

export const contribute = contract({
  name: 'topic.contribute',
  says: '补充情况',
  by: ['attendee'],
  input: z.strictObject({ topic: id, key: submissionKey, text: written('您了解的情况', 2000), photos }),
  output: z.object({ id: z.string() }),
})

/** The packs sent to whoever asks, newest topic first. */
export const myFacts = contract({
  name: 'topic.myFacts',
  says: '查看发给我的材料',
  by: ['attendee'],
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.object({ topic: z.string(), title: z.string(), room: named, sentAt: z.number(), state: z.enum(['unread', 'behind', 'read']) })) }),
})
