import * as z from 'zod'
import { words } from '../../kernel/refusal'
import { ref, written } from '../../kernel/text'
import { alarmDay, channels, type Channel } from '../opinion'

/** `alarm`: on the day of the alarm or after it; `overdue`: past the day an answer was due. */
export const ages = ['alarm', 'overdue'] as const
export const ageNames = { alarm: `第 ${alarmDay} 天以后`, overdue: '已超期' } as const
/** `asked`: a colleague asked me about it; `handled`: I was the last to do something with it. */
export const mines = ['asked', 'handled'] as const
export const mineNames = { asked: '问我的', handled: '我办过的' } as const

/** Which part of a pile of the desk is looked at. */
export const filter = z.strictObject({
  room: ref('room').nullable(),
  channel: z.enum(Object.keys(channels) as Channel[], { error: words.choose('来源') }).nullable(),
  subject: written('事项', 20).nullable(),
  age: z.enum(ages).nullable(),
  mine: z.enum(mines).nullable(),
})
export type Filter = z.infer<typeof filter>
export const unfiltered: Filter = { room: null, channel: null, subject: null, age: null, mine: null }
