import * as z from 'zod'
import { posts } from '../kernel/actor'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, phone, ref, written } from '../kernel/text'
import { after, named } from '../kernel/view'
import { me, pointKindNames } from './directory'
import { ratesView } from './rates'

const inRoom = ['clerk', 'convener'] as const
const staff = [...inRoom, 'committee', 'party', 'unit', 'office'] as const

export const whoAmI = contract({ name: 'directory.whoAmI', says: '看看我是谁', by: ['resident'], input: z.strictObject({}), output: me })

/** What pickers on staff pages offer. */
export const lists = contract({
  name: 'directory.lists',
  says: '查看专委会和单位名单',
  by: staff,
  input: z.strictObject({}),
  /** `rooms`: the reader's own; for the office, all of its area, and `areas` with it. */
  output: z.object({ committees: z.array(named), units: z.array(named), rooms: z.array(named.extend({ address: z.string() })), areas: z.array(named) }),
})

export const rooms = contract({
  name: 'directory.rooms',
  says: '查看议事室',
  by: [...inRoom, 'office'],
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(), name: z.string(), area: z.string(), level: z.string(), address: z.string(), phone: z.string().nullable(),
        functions: z.array(z.string()), committee: z.string().nullable(),
        points: z.array(z.object({ scene: z.string(), name: z.string(), kind: z.enum(pointKindNames), member: z.string().nullable() })),
        people: z.array(z.object({ name: z.string(), role: z.string(), duty: z.string().nullable() })),
      }),
    ),
    next: after,
  }),
})

export const poster = contract({
  name: 'directory.poster',
  says: '取收集码',
  by: [...inRoom, 'office'],
  input: z.strictObject({ scene: id }),
  /** `image`: a data URI of WeChat's code for this point. */
  output: z.object({ room: z.string(), point: z.string(), kind: z.enum(pointKindNames), member: z.string().nullable(), address: z.string(), image: z.string() }),
})

export const addPoint = contract({
  name: 'directory.addPoint',
  says: '增加收集点',
  by: [...inRoom, 'office'],
  /** `member`: whose mailbox it is; only a memberBox has one. */
  input: z.strictObject({ room: ref('room'), name: written('收集点名称', 20), kind: z.enum(pointKindNames).optional(), member: id.nullable().optional() }),
  output: z.object({ scene: z.string(), name: z.string() }),
})

export const people = contract({
  name: 'directory.people',
  says: '查看人员',
  by: ['office'],
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(
      z.object({ id: z.string(), version: z.number(), name: z.string(), from: z.string(), duty: z.string().nullable(), phone: z.string().nullable(), status: z.string(),
        /** When they joined, or why their invitation no longer opens. */
        note: z.string().nullable(),
        posts: z.array(z.object({ roleName: z.string(), scopeName: z.string() })) }),
    ),
    next: after,
  }),
})

export const invitePerson = contract({
  name: 'directory.invitePerson',
  says: '邀请同志开通',
  by: ['office'],
  input: z.strictObject({
    name: written('姓名', 20),
    from: written('界别或单位', 30),
    duty: written('职务', 30).nullable(),
    phone: phone.nullable(),
    role: z.enum(posts, { error: words.choose('身份') }),
    /** A room, area, committee or unit of the office's own area; for members their area. */
    scope: id,
  }),
  /** Shown once: whoever opens it in WeChat becomes this person. */
  output: z.object({ id: z.string(), invitation: z.string(), until: z.number() }),
})

/** The person's id and the secret only this invitation holds. */
const invitation = z.string().regex(/^[\w-]{1,80}\.[\w-]{12,64}$/, { error: words.badInvitationCode })

export const invitationCode = contract({
  name: 'directory.invitationCode',
  says: '取邀请码',
  by: ['office'],
  input: z.strictObject({ invitation }),
  /** `image`: a data URI of WeChat's code, which opens the invitation on the phone that scans it. */
  output: z.object({ image: z.string() }),
})

/** Before it is taken: to whom it was given, and what they will be. */
export const lookAtInvitation = contract({
  name: 'directory.lookAtInvitation',
  says: '打开邀请',
  by: ['resident'],
  input: z.strictObject({ invitation }),
  /** `name`: the family name alone; `asksPhone`: the roster has a number, and it will be asked for. */
  output: z.object({ name: z.string(), roleName: z.string(), scopeName: z.string(), asksPhone: z.boolean(), until: z.number() }),
})

/** Another one for somebody who has not joined yet; the one before opens nothing any more. */
export const inviteAgain = contract({
  name: 'directory.inviteAgain',
  says: '重新邀请',
  by: ['office'],
  input: z.strictObject({ id, version: z.int().min(0) }),
  output: z.object({ id: z.string(), invitation: z.string(), until: z.number() }),
})

export const join = contract({
  name: 'directory.join',
  says: '接受邀请',
  by: ['resident'],
  input: z.strictObject({ invitation, phone: phone.nullable() }),
  output: me,
})

export const leave = contract({
  name: 'directory.leave',
  says: '停用人员',
  by: ['office'],
  input: z.strictObject({ id, version: z.int().min(0) }),
  output: z.object({ id: z.string() }),
})

export const overview = contract({
  name: 'directory.overview',
  says: '查看总体情况',
  by: ['office'],
  input: z.strictObject({}),
  output: z.object({
    area: z.string(),
    rooms: z.number(),
    opinions: z.object({ total: z.number(), waiting: z.number(), overdue: z.number(), settled: z.number(), disputed: z.number() }),
    quarantined: z.number(),
    topics: z.array(z.object({ label: z.string(), value: z.number() })),
    handovers: z.array(z.object({ label: z.string(), value: z.number() })),
  }),
})

export const rates = contract({
  name: 'directory.rates',
  says: '查看办结率和群众认可率',
  by: [...inRoom, 'office'],
  /** `room: null`: the office's whole area, or the reader's first room. `year: null`: all years. */
  input: z.strictObject({ room: ref('room').nullable(), year: z.int().min(2020).max(2200).nullable() }),
  output: ratesView.extend({ place: named, isRoom: z.boolean(), year: z.number().nullable(), years: z.array(z.number()) }),
})

export const inspect = contract({
  name: 'directory.inspect',
  says: '检查审计日志',
  by: ['office'],
  input: z.strictObject({}),
  /** Is the chain unbroken from its first row to its last; if not, where does it break first. */
  output: z.object({ rows: z.number(), intact: z.boolean(), brokenAt: z.number().nullable() }),
})

const paper = { paper: written('依据的文件', 60) }
const unitOn = { id, version: z.int().min(0) }
const unitChanged = z.object({ id: z.string(), version: z.number() })

export const units = contract({
  name: 'directory.units',
  says: '查看承办单位',
  by: ['office'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(), version: z.number(), name: z.string(),
        formerNames: z.array(z.object({ name: z.string(), until: z.number(), paper: z.string() })),
        dissolved: z.object({ at: z.number(), paper: z.string(), successor: named.nullable() }).nullable(),
        /** Handovers it has in hand. */
        open: z.number(),
      }),
    ),
  }),
})

export const addUnit = contract({ name: 'directory.addUnit', says: '增加承办单位', by: ['office'], input: z.strictObject({ name: written('单位名称', 40), ...paper }), output: unitChanged })
export const renameUnit = contract({ name: 'directory.renameUnit', says: '单位更名', by: ['office'], input: z.strictObject({ ...unitOn, name: written('新的名称', 40), ...paper }), output: unitChanged })
export const dissolveUnit = contract({
  name: 'directory.dissolveUnit',
  says: '单位撤并',
  by: ['office'],
  /** `successor`: who takes over what it has in hand; may be named later by asking again. */
  input: z.strictObject({ ...unitOn, successor: ref('unit').nullable(), ...paper }),
  output: unitChanged,
})
