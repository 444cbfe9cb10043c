import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, submissionKey, written } from '../kernel/text'
import { done, on } from '../kernel/view'
import { dissentMost } from './dissent'
import { choicesLeast, choicesMost, pollModeKeys } from './poll'
import { questionMost } from './question'
import { minutesMost } from './turn'
import { hostRoomView, live, roomView } from './views'

const host = ['clerk', 'convener'] as const
const known = z.string().max(64).nullable()
const minutes = z.int({ error: words.badNumber('几分钟') }).min(1, { error: words.badNumber('几分钟') }).max(minutesMost, { error: words.atMost('一次', minutesMost, '分钟') })
const begun = { meeting: id, key: submissionKey }

export const look = contract({ name: 'floor.look', says: '看会场', by: ['attendee'], input: z.strictObject({ meeting: id, known }), output: live(roomView) })
/** Led by the room's two; the committee and the office look when the meeting is over. */
export const hostLook = contract({ name: 'floor.host', says: '主持会场', by: [...host, 'committee', 'office'], input: z.strictObject({ meeting: id, known }), output: live(hostRoomView) })

const attendeeAct = <Extra extends z.ZodRawShape>(act: string, says: string, extra: Extra) =>
  contract({ name: `floor.${act}`, says, by: ['attendee'], input: z.strictObject(extra), output: done })
const hostAct = <Extra extends z.ZodRawShape>(act: string, says: string, extra: Extra) =>
  contract({ name: `floor.${act}`, says, by: host, input: z.strictObject(extra), output: done })

export const askToSpeak = attendeeAct('askToSpeak', '我要发言', { meeting: id })
export const withdrawTurn = attendeeAct('withdrawTurn', '不说了', on)
export const addSpeaker = hostAct('addSpeaker', '加一位发言的人', { ...begun, name: written('姓名', 20), from: written('代表谁', 30).nullable() })
export const giveFloor = hostAct('giveFloor', '请他发言', { ...on, minutes })
export const bringForward = hostAct('bringForward', '提到最前', on)
export const skip = hostAct('skip', '先跳过', on)
export const extend = hostAct('extend', '加时间', { ...on, minutes })
export const endTurn = contract({ name: 'floor.endTurn', says: '说完了', by: [...host, 'attendee'], input: z.strictObject(on), output: done })

export const ask = attendeeAct('ask', '现场提问', { ...begun, text: written('问题', questionMost) })
export const alsoAsk = attendeeAct('alsoAsk', '我也想问', { meeting: id, question: id })
export const markAnswered = hostAct('markAnswered', '记已回答', { ...on, who: written('谁回答的', 20), note: written('回答了什么', 200).nullable() })
export const setAside = hostAct('setAside', '先放一放', { ...on, reason: written('先放一放的原因', 100) })

const choices = z
  .array(written('选项', 20))
  .min(choicesLeast, { error: words.atLeast('选项', choicesLeast) })
  .max(choicesMost, { error: words.tooMany('选项', choicesMost) })
  .refine((all) => new Set(all.map((one) => one.trim())).size === all.length, { error: words.choicesAlike })
/** `choices: null`: 赞成, 反对, 弃权. */
export const startPoll = hostAct('startPoll', '开始表决', { ...begun, text: written('表决什么', 100), mode: z.enum(pollModeKeys, { error: words.choose('记名还是无记名') }), choices: choices.nullable() })
export const vote = attendeeAct('vote', '投票', { meeting: id, poll: id, choice: z.int().min(0).max(choicesMost - 1) })
/** `hands`: for each choice, those without a phone who raised a hand or gave in a slip. */
export const closePoll = hostAct('closePoll', '结束表决', { ...on, hands: z.array(z.int({ error: words.badNumber('人数') }).min(0, { error: words.badNumber('人数') }).max(999, { error: words.badNumber('人数') })).max(choicesMost) })

export const recordDissent = attendeeAct('recordDissent', '记下不同意见', { ...begun, text: written('不同意见', dissentMost), named: z.boolean() })
/** For somebody who says it at the table. */
export const noteDissent = hostAct('noteDissent', '替人记下不同意见', { ...begun, text: written('不同意见', dissentMost), people: z.int({ error: words.badNumber('人数') }).min(1, { error: words.badNumber('人数') }).max(999, { error: words.badNumber('人数') }), who: written('谁的意见', 30).nullable() })
