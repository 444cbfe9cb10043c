import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { fileID, id, submissionKey, written } from '../kernel/text'
import { after, named, on } from '../kernel/view'
import { bodyMost, photosMost, resultMost, titleMost } from './bulletin'
import { bulletinLine, deskBulletin, deskLine, publicBulletin } from './views'

const room = ['clerk', 'convener'] as const
const reviewers = [...room, 'party', 'office'] as const

/** Whose board: a room's, an area's with every room in it, or that of whoever's code was scanned last; null, everybody's. */
const place = z.strictObject({ kind: z.enum(['room', 'area', 'scene']), id }).nullable()

export const list = contract({
  name: 'board.list',
  says: '看公开栏',
  by: ['resident'],
  input: z.strictObject({ place, after }),
  output: z.object({
    items: z.array(bulletinLine),
    next: after,
    /** The room asked for and the areas around it, the nearest first; what tabs are made of. */
    around: z.array(z.object({ kind: z.enum(['room', 'area']), id: z.string(), name: z.string() })),
  }),
})

export const read = contract({ name: 'board.read', says: '看公开栏的一条', by: ['resident'], input: z.strictObject({ id }), output: publicBulletin })

const content = {
  title: written('标题', titleMost),
  body: written('正文', bodyMost),
  result: written('办得怎样', resultMost).nullable(),
  photos: z.array(fileID).max(photosMost, { error: words.tooMany('照片', photosMost) }),
  /** Asked for with every photo: nobody and no number plate, door or telephone can be made out in it. */
  shareable: z.boolean(),
}

/** What staff have to write from: the topic's own state, and what stands on the board about it. */
export const prepare = contract({
  name: 'board.prepare',
  says: '准备写公开栏',
  by: room,
  input: z.strictObject({ topic: id }),
  output: z.object({
    topic: named,
    room: named,
    stage: z.string(),
    outcome: z.string().nullable(),
    /** Bulletins about the topic that are not withdrawn, newest first. */
    bulletins: z.array(deskLine),
  }),
})

export const draft = contract({
  name: 'board.draft',
  says: '拟公开栏',
  by: room,
  input: z.strictObject({ key: submissionKey, topic: id, ...content }),
  output: deskBulletin,
})

const move = <Extra extends z.ZodRawShape>(act: string, says: string, by: readonly ('clerk' | 'convener' | 'party' | 'office')[], extra: Extra) =>
  contract({ name: `board.${act}`, says, by, input: z.strictObject({ ...on, ...extra }), output: deskBulletin })

export const amend = move('amend', '改公开栏', room, content)
export const askChange = move('askChange', '请改一改', reviewers, { reason: written('要改什么', 300) })
export const publish = move('publish', '审核公开', reviewers, {})
export const withdraw = move('withdraw', '撤下公开栏', reviewers, { reason: written('撤下原因', 300) })
export const redraft = move('redraft', '重新拟公开栏', room, {})

export const look = contract({ name: 'board.look', says: '看公开栏的一条（工作人员）', by: reviewers, input: z.strictObject({ id }), output: deskBulletin })

export const shelves = ['drafted', 'published', 'gone'] as const
export const desk = contract({
  name: 'board.desk',
  says: '查看公开栏',
  by: reviewers,
  input: z.strictObject({ shelf: z.enum(shelves), after }),
  output: z.object({ items: z.array(deskLine), next: after }),
})
