import * as z from 'zod'
import { plainStages } from '../kernel/plain'
import { cans, diaryView, named } from '../kernel/view'

/** How far its topic has come, in a resident's words. */
const stage = z.object({ word: z.enum(plainStages), label: z.string() })

/** One line of the public board. Everything on it was written or looked at by staff. */
export const bulletinLine = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  result: z.string().nullable(),
  stage,
  room: named,
  at: z.number(),
  photos: z.number(),
})
export type BulletinLine = z.infer<typeof bulletinLine>

/** The same opened, with the road the matter has come. */
export const publicBulletin = bulletinLine.extend({
  pictures: z.array(z.string()),
  /** How many people brought it up; null where so few that somebody might be guessed. */
  together: z.number().nullable(),
  road: z.array(z.object({ word: z.enum(plainStages), label: z.string(), at: z.number().nullable(), done: z.boolean() })),
})
export type PublicBulletin = z.infer<typeof publicBulletin>

export const concern = z.object({ kind: z.enum(['copied', 'number', 'name']), words: z.string() })

/** One bulletin as staff see it. */
export const deskBulletin = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  topic: named,
  room: named,
  title: z.string(),
  body: z.string(),
  result: z.string().nullable(),
  photos: z.array(z.object({ file: z.string(), src: z.string().nullable() })),
  writer: z.string(),
  reviewer: z.string().nullable(),
  at: z.number(),
  publishedAt: z.number().nullable(),
  /** What would keep it from being published as it stands. */
  concerns: z.array(concern),
  can: cans,
  diary: diaryView,
})
export type DeskBulletin = z.infer<typeof deskBulletin>

export const deskLine = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  topic: named,
  room: named,
  writer: z.string(),
  at: z.number(),
})
export type DeskLine = z.infer<typeof deskLine>
