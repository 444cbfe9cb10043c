import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { fileID, id, ref, written } from '../../kernel/text'
import { done, named, on } from '../../kernel/view'
import { perRowMost } from './chairs'
import { fenceMetres } from '../door/contracts'
import { forms, type Form } from '../meeting'
import { agenda, moment, place, plannedAs, signUp as signUpShape } from './planned'
import { everyKeys, timesMost } from './repeating'
import { myMeeting } from '../views'

const host = ['clerk', 'convener'] as const
const lookers = [...host, 'committee', 'office'] as const
const hostMove = <Extra extends z.ZodRawShape>(act: string, says: string, extra: Extra) =>
  contract({ name: `meeting.${act}`, says, by: host, input: z.strictObject({ ...on, ...extra }), output: done })

export const amend = hostMove('amend', '修改会议', plannedAs)

/** What changes without anybody being told. `fenceMetres`: null switches the fence off; without one it stays as it is. */
export const arrange = hostMove('arrange', '改会议安排', {
  agenda,
  signUp: signUpShape,
  fenceMetres: z.union(fenceMetres.map((metres) => z.literal(metres)), { error: words.choose('范围') }).nullable().optional(),
  noSignal: z.boolean(),
  signOut: z.boolean(),
})

export const relocate = hostMove('relocate', '会议改地点', { reason: written('改地点的原因', 200), place, form: z.enum(Object.keys(forms) as [Form, ...Form[]]).optional() })

export const attach = hostMove('attach', '加会议材料', { file: fileID, name: written('文件名', 200) })
export const detach = hostMove('detach', '去掉会议材料', { attachment: id })

export const openAttachment = contract({
  name: 'meeting.openAttachment',
  says: '打开会议材料',
  by: [...lookers, 'attendee'],
  input: z.strictObject({ meeting: id, attachment: id }),
  output: z.object({ address: z.string(), name: z.string() }),
})

/** The dates of meetings that repeat, before they are planned. */
export const dates = contract({
  name: 'meeting.dates',
  says: '看重复会议的日期',
  by: host,
  input: z.strictObject({ startsAt: moment, every: z.enum(everyKeys), times: z.int().min(2).max(timesMost) }),
  output: z.object({ dates: z.array(z.object({ startsAt: z.number(), dayOff: z.boolean() })) }),
})

const stretch = { startsAt: z.number(), endsAt: z.number() }

/** `people`: who is to be asked; null: whoever is invited to `meeting` already. */
export const clashes = contract({
  name: 'meeting.clashes',
  says: '查会议冲突',
  by: host,
  input: z.strictObject({ meeting: id.nullable(), room: ref('room'), startsAt: moment, endsAt: moment, place: z.string().max(200), people: z.array(id).max(500, { error: words.tooMany('一次', 500) }).nullable() }),
  output: z.object({
    /** Another meeting in the same room's care or at the same place. */
    places: z.array(z.object({ id: z.string(), title: z.string(), ...stretch, place: z.string(), room: named, same: z.enum(['place', 'room']) })),
    people: z.array(z.object({ person: z.string(), name: z.string(), what: z.string(), where: z.string(), ...stretch })),
  }),
})

export const usualPlaces = contract({
  name: 'meeting.usualPlaces',
  says: '常用的会议地点',
  by: host,
  input: z.strictObject({ room: ref('room') }),
  output: z.object({ places: z.array(z.string()) }),
})

export const queue = contract({ name: 'meeting.queue', says: '排候补', by: ['attendee'], input: z.strictObject(on), output: myMeeting })
export const signOff = contract({ name: 'meeting.signOff', says: '不参加', by: ['attendee'], input: z.strictObject(on), output: myMeeting })

export const openToSignUp = contract({
  name: 'meeting.openToSignUp',
  says: '看可以报名的会',
  by: ['member'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(), title: z.string(), kind: z.string(), ...stretch, place: z.string(), room: named,
        capacity: z.number().nullable(), left: z.number().nullable(), waiting: z.number(), until: z.number().nullable(),
        /** Asked or signed up already. */
        mine: z.boolean(),
      }),
    ),
  }),
})

/** A member who was not asked signs up for a meeting that is open to it. */
export const signUp = contract({ name: 'meeting.signUp', says: '报名参加', by: ['member'], input: z.strictObject({ id }), output: myMeeting })

export const giveChair = hostMove('giveChair', '排座位', { chair: written('座位', 20).nullable() })

/** Everybody who comes, in the order of the list. `keep`: who has a chair stays there. */
export const seatAll = contract({
  name: 'meeting.seatAll',
  says: '给参加的人排座位',
  by: host,
  input: z.strictObject({ id, perRow: z.int({ error: words.badNumber('一排几个') }).min(1, { error: words.badNumber('一排几个') }).max(perRowMost, { error: words.most('一排', perRowMost) }), keep: z.boolean() }),
  output: z.object({ seated: z.number() }),
})
