import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, phone, ref, written } from '../kernel/text'
import { after, done, named, on } from '../kernel/view'
import { seatKeys } from '../kernel/seats'
import { boundaryKeys } from './calling/boundary'
import { moment, plannedAs } from './calling/planned'
import { everyKeys, timesMost } from './calling/repeating'
import { meetingLine, meetingView, myMeeting } from './views'

const host = ['clerk', 'convener'] as const
const note = written('原因', 200)
const conflict = written('利益关系说明', 100).nullable().optional()

export const plan = contract({
  name: 'meeting.plan',
  says: '筹备会议',
  by: host,
  input: z.strictObject({
    key: z.string().regex(/^[\w-]{16,64}$/, { error: words.badLink }),
    room: ref('room'),
    topic: id.nullable(),
    ...plannedAs,
    /** The same again; `without`: beginnings (ms) that are left out. */
    repeat: z.strictObject({ every: z.enum(everyKeys), times: z.int().min(2).max(timesMost), without: z.array(moment).max(timesMost) }).optional(),
  }),
  output: done,
})

export const candidates = contract({
  name: 'meeting.candidates',
  says: '查看可邀请的人',
  by: host,
  input: z.strictObject({ id }),
  output: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), from: z.string(), seat: z.enum(seatKeys), invited: z.boolean(), reachable: z.boolean() })),
    /** Drawn by lot for the meeting's topic and not yet invited to this meeting. */
    volunteers: z.array(z.object({ id: z.string(), name: z.string(), from: z.string(), seat: z.enum(seatKeys), phone: z.string() })),
  }),
})

export const invite = contract({
  name: 'meeting.invite',
  says: '邀请',
  by: host,
  input: z.strictObject({
    id,
    people: z.array(z.strictObject({ person: id, seat: z.enum(seatKeys), must: z.boolean(), conflict })).max(200, { error: words.tooMany('一次', 200) }),
    /** People the directory does not know: residents' representatives, parties concerned. */
    guests: z.array(z.strictObject({ name: written('姓名', 20), from: written('代表谁', 30), phone: phone.nullable(), seat: z.enum(seatKeys), conflict })).max(50, { error: words.tooMany('一次', 50) }),
    /** Those the lot has drawn. */
    volunteers: z.array(z.strictObject({ id, conflict })).max(50, { error: words.tooMany('一次', 50) }).optional(),
    /** To the later ones of its series too, but for those drawn by lot. */
    later: z.boolean().optional(),
  }),
  output: z.object({ invited: z.number() }),
})

const hostMove = <Extra extends z.ZodRawShape>(act: string, says: string, extra: Extra) =>
  contract({ name: `meeting.${act}`, says, by: host, input: z.strictObject({ ...on, ...extra }), output: done })

/** `boundary`: what the host is sure of, for a topic's meeting; asked once. */
export const notify = hostMove('notify', '发会议通知', { boundary: z.array(z.enum(boundaryKeys)).max(boundaryKeys.length).optional() })
export const postpone = hostMove('postpone', '会议延期', { reason: note, startsAt: moment, endsAt: moment })
/** `later`: those of its series that come after it too. */
export const cancel = hostMove('cancel', '取消会议', { reason: note, later: z.boolean().optional() })
export const open = hostMove('open', '开始签到', {})
export const close = hostMove('close', '结束会议', {})
export const grantLeave = hostMove('grantLeave', '准假', {})
export const denyLeave = hostMove('denyLeave', '不准假', { reason: note })
export const noteComing = hostMove('noteComing', '记参加', {})
export const noteDeclined = hostMove('noteDeclined', '记婉拒', { reason: written('婉拒的原因', 200) })
export const noteConflict = hostMove('noteConflict', '记利益关系', { conflict: written('利益关系说明', 100).nullable() })
export const confirmByHand = hostMove('confirmByHand', '点名签到', { reason: note })

export const walkIn = contract({
  name: 'meeting.walkIn',
  says: '现场登记',
  by: host,
  input: z.strictObject({ id, name: written('姓名', 20), from: written('代表谁', 30), seat: z.enum(seatKeys) }),
  output: done,
})

export const list = contract({
  name: 'meeting.list',
  says: '查看会议',
  by: [...host, 'committee', 'office'],
  /** Without a shelf everything, newest planned first; ahead the soonest first, past the latest. */
  input: z.strictObject({ after, shelf: z.enum(['ahead', 'past']).optional() }),
  output: z.object({ items: z.array(meetingLine), next: after }),
})

export const look = contract({
  name: 'meeting.look',
  says: '查看一次会议',
  by: [...host, 'committee', 'office'],
  input: z.strictObject({ id }),
  output: meetingView,
})

export const doorCode = contract({
  name: 'meeting.doorCode',
  says: '显示签到码',
  by: host,
  /** `picture`: with WeChat's own code, which costs a call of its own. */
  input: z.strictObject({ id, purpose: z.enum(['in', 'out']).optional(), picture: z.boolean().optional() }),
  output: z.object({
    title: z.string(),
    status: z.string(),
    purpose: z.enum(['in', 'out']),
    signOut: z.boolean(),
    noSignal: z.boolean(),
    startsAt: z.number(),
    code: z.string(),
    digits: z.string(),
    /** WeChat's own code as a data URI; `null` when it was not asked for or could not be had: the screen then draws `code` itself. */
    picture: z.string().nullable(),
    until: z.number(),
    now: z.number(),
    invited: z.number(),
    present: z.number(),
    excused: z.number(),
    left: z.number(),
    /** Codes handed in that wait for the host. */
    toConfirm: z.number(),
    /** Latest first. */
    arrived: z.array(z.object({ name: z.string(), at: z.number() })),
  }),
})

export const mine = contract({
  name: 'meeting.mine',
  says: '查看我的会议',
  by: ['attendee'],
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(
      z.object({ id: z.string(), title: z.string(), startsAt: z.number(), endsAt: z.number(), place: z.string(), room: named, status: z.string(), myStatus: z.string(), myStatusLabel: z.string(), must: z.boolean() }),
    ),
    next: after,
  }),
})

export const lookAtMine = contract({
  name: 'meeting.lookAtMine',
  says: '打开会议通知',
  by: ['attendee'],
  input: z.strictObject({ id }),
  output: myMeeting,
})

export const come = contract({ name: 'meeting.come', says: '回复参加', by: ['attendee'], input: z.strictObject(on), output: myMeeting })
export const askLeave = contract({
  name: 'meeting.askLeave',
  says: '请假',
  by: ['attendee'],
  input: z.strictObject({ ...on, reason: written('请假原因', 200) }),
  output: myMeeting,
})

export const checkIn = contract({
  name: 'meeting.checkIn',
  says: '扫码签到',
  by: ['attendee'],
  input: z.strictObject({
    meeting: id,
    /** From the QR (20 hex digits), from WeChat's own code (12) or typed (6 digits). */
    code: z.string().regex(/^([0-9a-f]{20}|[0-9a-f]{12}|\d{6})$/, { error: '签到码是 6 位数字，请看会场屏幕' }),
  }),
  output: z.object({
    title: z.string(),
    place: z.string(),
    name: z.string(),
    chair: z.string().nullable(),
    arrivedAt: z.number(),
    /** Where the meeting is has been settled, so that the phone may say how far off it is. */
    fence: z.boolean(),
    signOut: z.boolean(),
    /** They had signed in before; said kindly, nothing written twice. */
    again: z.boolean(),
    late: z.boolean(),
  }),
})
