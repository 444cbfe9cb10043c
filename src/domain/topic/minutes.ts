import * as z from 'zod'
import { bytesOf, sentMost } from '../kernel/bytes'
import { moment } from '../kernel/calendar'
import { words } from '../kernel/refusal'
import { ref, written } from '../kernel/text'

/** What is written down of a talk, in parts: two clerks may work on two parts at once, and on one only one after the other. */
export const minutesParts = { course: '主持、记录和经过', speeches: '发言', answers: '部门初步答复', consensus: '共识', dissent: '分歧意见' } as const
export type MinutesPart = keyof typeof minutesParts
export const minutesPartKeys = Object.keys(minutesParts) as [MinutesPart, ...MinutesPart[]]

export const date = z.string().refine((value) => moment(value) !== null, { error: words.badDate })
const people = z.int({ error: words.badNumber('人数') }).min(1, { error: words.badNumber('人数') }).max(9999, { error: words.badNumber('人数') })
const helpers = z.array(ref('unit')).max(10, { error: words.tooMany('会办单位', 10) })

export const most = { speeches: 200, answers: 50, consensus: 200, dissent: 200 } as const

/** Everything that goes to the party organisation: nothing in it may be left open. */
export const minutesInput = {
  chair: written('主持人', 20),
  recorder: written('记录人', 20),
  minutes: written('商量的经过', 5000),
  speeches: z.array(z.strictObject({ who: written('发言人', 20), from: written('代表谁', 30), words: written('说了什么', 1000) })).max(most.speeches, { error: words.tooMany('发言', most.speeches) }),
  unitAnswers: z.array(z.strictObject({ unit: ref('unit'), words: written('初步答复', 1000) })).max(most.answers, { error: words.tooMany('部门答复', most.answers) }),
  consensus: z
    .array(z.strictObject({ text: written('共识', 500), unit: ref('unit'), helpers, dueDate: date }))
    .min(1, { error: words.missing('共识') })
    .max(most.consensus, { error: words.tooMany('共识', most.consensus) }),
  dissent: z
    .array(z.strictObject({ text: written('分歧意见', 500), people, who: written('谁的意见', 30).nullable(), settled: written('怎么谈拢的', 300).nullable().optional() }))
    .max(most.dissent, { error: words.tooMany('分歧意见', most.dissent) }),
}

/** What is half written may be kept as it is; only its length is looked at. */
const jotted = (what: string, longest: number) => written(what, longest, 0)
const jottedId = z.string().max(80)
const list = <Item extends z.ZodType>(item: Item, longest: number) => z.array(item).max(longest, { error: words.tooMany('一次', longest) })

export const partContents = {
  course: z.strictObject({ chair: jotted('主持人', 20), recorder: jotted('记录人', 20), minutes: jotted('商量的经过', 5000) }),
  speeches: list(z.strictObject({ who: jotted('发言人', 20), from: jotted('代表谁', 30), words: jotted('说了什么', 1000) }), most.speeches),
  answers: list(z.strictObject({ unit: jottedId, words: jotted('初步答复', 1000) }), most.answers),
  consensus: list(z.strictObject({ text: jotted('共识', 500), unit: jottedId, helpers: z.array(jottedId).max(10, { error: words.tooMany('会办单位', 10) }), dueDate: z.string().max(10) }), most.consensus),
  dissent: list(z.strictObject({ text: jotted('分歧意见', 500), people: z.string().max(5), who: jotted('谁的意见', 30), settled: jotted('怎么谈拢的', 300) }), most.dissent),
}
export type PartContents = { [Part in MinutesPart]: z.infer<(typeof partContents)[Part]> }

/** Left free in the call for what is not written by hand: ids, versions, who came. Unit: bytes. */
const around = 8 * 1024

/** How many letters more than one call can carry are written down in all parts together, roughly; 0 when all of it can be handed in. */
export function lettersOver(parts: Readonly<Record<MinutesPart, unknown>>): number {
  const bytes = minutesPartKeys.reduce((sum, part) => sum + bytesOf(JSON.stringify(parts[part] ?? null)), 0)
  return Math.max(0, Math.ceil((bytes + around - sentMost) / 3))
}

/** A part as it was last kept, while it is still being worked on. */
export interface KeptPart<Part extends MinutesPart = MinutesPart> {
  /** `<topic>:<part>` */
  _id: string
  topic: string
  part: Part
  version: number
  content: PartContents[Part]
  at: number
  who: string
  by: string
}
