import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { id, phone, written } from '../../kernel/text'
import { diaryView, done, named, on } from '../../kernel/view'
import { standInRules, type StandInRule } from './rules'
import { myMeeting } from '../views'

const host = ['clerk', 'convener'] as const

export const sendStandIn = contract({
  name: 'meeting.sendStandIn',
  says: '请人代会',
  by: ['attendee'],
  input: z.strictObject({ ...on, name: written('代会人的姓名', 20), duty: written('代会人的职务', 30), phone }),
  output: myMeeting,
})

export const noteLeave = contract({ name: 'meeting.noteLeave', says: '记请假', by: host, input: z.strictObject({ ...on, reason: written('请假原因', 200) }), output: done })
export const noteNoAnswer = contract({ name: 'meeting.noteNoAnswer', says: '记没打通', by: host, input: z.strictObject(on), output: done })

/** For whoever decides about leave: how often there was leave in the year of the meeting, this one not among them. */
export const leavesTaken = contract({
  name: 'meeting.leavesTaken',
  says: '查看请假次数',
  by: host,
  input: z.strictObject({ id }),
  output: z.object({ taken: z.number(), limit: z.number().nullable(), over: z.boolean(), counts: z.boolean() }),
})

const standIn = z.enum(Object.keys(standInRules) as [StandInRule, ...StandInRule[]], { error: words.choose('谁可以请人代会') })
const area = id.nullable()

export const rules = contract({
  name: 'meeting.rules',
  says: '查看参会规则',
  by: [...host, 'office', 'attendee'],
  input: z.strictObject({ area }),
  output: z.object({
    area: named,
    /** Counties of the reader's. */
    areas: z.array(named),
    /** 0: nobody has settled anything yet. */
    version: z.number(),
    leavesPerYear: z.number().nullable(),
    standIn,
    mayChange: z.boolean(),
    diary: diaryView,
  }),
})

export const setRules = contract({
  name: 'meeting.setRules',
  says: '改参会规则',
  by: ['office'],
  input: z.strictObject({
    area: id,
    version: z.int().min(0),
    leavesPerYear: z.int({ error: words.badNumber('请假次数') }).min(0, { error: words.badNumber('请假次数') }).max(50, { error: '一年最多 50 次' }).nullable(),
    standIn,
  }),
  output: z.object({ version: z.number() }),
})
