import * as z from 'zod'
import { halfWidth } from './halfWidth'
import { countLetters, overfull, unitsMost } from './letters'
import { words } from './refusal'

// Characters that turn the reading direction can make a sentence on a screen say something else than what is stored.
const turning = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g
const unseen = /[\u200B\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** For showing only: the original stays as it was written. */
export const shown = (text: string): string => text.replace(turning, '').replace(unseen, '').trim()

// Half of a pair of code units is no letter. (Lookbehind would say it shorter; iOS before 16.4 does not know it.)
const wholeOrHalf = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g
const mended = (text: string): string => text.replace(wholeOrHalf, (found) => (found.length === 2 ? found : '\uFFFD'))

// What nobody sees, and what may stand in a text for a reason: joiners, fillers, blanks of other scripts, marks of variation.
const blank = /[\s\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDDEF]/g

/** What is wrong with a text as somebody wrote it, in words for the writer; nothing when it can be kept. `most` in letters as read. */
export function flawOf(text: string, what: string, most: number, least = 1): string | undefined {
  const full = overfull(text, most)
  if (full) return full === 'heavy' ? words.heavyLetter(what) : words.tooLong(what, most)
  const visible = shown(text).replace(blank, '')
  return visible === '' && least > 0 ? words.missing(what) : countLetters(shown(text), least) < least ? words.missing(what) : undefined
}

/** Text a person writes: kept as written in NFC, but something readable must be there. `most` in letters as read. */
export function written(what: string, most: number, least = 1) {
  return z
    .string({ error: words.missing(what) })
    .max(unitsMost(most), { error: words.tooLong(what, most) })
    .transform((text) => mended(text).normalize('NFC'))
    .superRefine((text, check) => {
      const flaw = flawOf(text, what, most, least)
      if (flaw) check.addIssue({ code: 'custom', message: flaw })
    })
}

/** A value for each of these keys or for some; any other key is refused, `__proto__` too (z.partialRecord lets that one by). */
export const someOf = <Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value.optional()])) as Record<Key, z.ZodOptional<Value>>)

export const id = z.string().regex(/^[\w:.@-]{1,80}$/, { error: words.badLink })

export const referenceKinds = { room: '议事室', committee: '专委会', unit: '承办单位' } as const
export type ReferenceKind = keyof typeof referenceKinds

/** The id of one of these: that there is one, and that it lies where the actor's post reaches, is seen to at the door of every function (runtime/references.ts). */
export const ref = (to: ReferenceKind) => id.meta({ refersTo: to })

/** Made once by the phone for one submission, so that trying again never stores twice. */
export const submissionKey = z.string().regex(/^[\w-]{16,64}$/, { error: words.badLink })

/** A file in cloud storage, as uploading answered it. */
export const fileID = z.string().regex(/^cloud:\/\/[^\s]{1,400}$/, { error: words.badLink })
export const photosMost = 9
export const photos = z.array(fileID).max(photosMost, { error: words.tooMany('照片', photosMost) })

/** A Chinese mobile or landline number; spaces, dashes and full-width digits are a person's way of writing, not an error. */
const dialled = (value: string): string => halfWidth(value).replace(/[\s\-—()]/g, '')
const dials = (number: string): boolean => /^(\+?86)?1[3-9]\d{9}$|^0\d{9,11}$/.test(number)
export const phoneFlawOf = (value: string): string | undefined => (dials(dialled(value)) ? undefined : words.badPhone)
export const phone = z.string({ error: words.badPhone }).max(40, { error: words.badPhone }).transform(dialled).refine(dials, { error: words.badPhone })

export const masked = (phone: string): string => phone.replace(/^(.{3}).*(.{4})$/, '$1****$2')
