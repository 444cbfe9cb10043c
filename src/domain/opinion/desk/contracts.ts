import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { words } from '../../kernel/refusal'
import { id, ref, written } from '../../kernel/text'
import { after, done, named, on } from '../../kernel/view'
import { categories } from '../routing/suggestion'
import { outright } from '../screening'
import { card } from '../views'

/** What staff do at the desk besides single moves. Apart from contracts.ts, so that it weighs on no resident's first scan. */

const staff = ['clerk', 'convener'] as const
const readers = [...staff, 'committee', 'office'] as const
export const batchMost = 50

/** One fate for each opinion, in the order asked; a refusal of one does not hold up the others. */
const fates = z.object({ fates: z.array(z.object({ id: z.string(), refused: z.string().nullable() })) })
const batch = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.array(z.strictObject({ ...on, ...extra })).min(1, { error: words.choose('意见') }).max(batchMost, { error: words.tooMany('一次', batchMost) })
const sorted = {
  category: z.enum(categories, { error: words.choose('类别') }),
  subject: written('事项', 20),
  committee: ref('committee').nullable(),
}

export const acceptMany = contract({
  name: 'opinion.acceptMany',
  says: '一起受理',
  by: staff,
  input: z.strictObject({ opinions: batch(sorted) }),
  output: fates,
})

export const declineMany = contract({
  name: 'opinion.declineMany',
  says: '一起不纳入',
  by: staff,
  input: z.strictObject({ opinions: batch({}), reason: z.union(outright.map((no) => z.literal(no)), { error: words.choose('原因') }) }),
  output: fates,
})

export const undoMany = contract({ name: 'opinion.undoMany', says: '一起撤销', by: staff, input: z.strictObject({ opinions: batch({}) }), output: fates })

export const sort = contract({ name: 'opinion.sort', says: '改归类', by: staff, input: z.strictObject({ ...on, ...sorted }), output: done })

export const correct = contract({
  name: 'opinion.correct',
  says: '更正',
  by: staff,
  input: z.strictObject({ ...on, note: written('为什么更正', 300) }),
  output: done,
})

/** What one room's opinions can be sorted under, and who follows it. */
export const subjects = contract({
  name: 'opinion.subjects',
  says: '查看事项和联系专委会',
  by: staff,
  input: z.strictObject({ room: ref('room') }),
  output: z.object({ items: z.array(z.object({ name: z.string(), category: z.enum(categories), committee: named.nullable() })) }),
})

/** What the reader did in the last 24 hours, latest first, each with what can still be made of it. */
export const handled = contract({
  name: 'opinion.handled',
  says: '查看我刚办的',
  by: staff,
  input: z.strictObject({ after }),
  output: z.object({ items: z.array(card.extend({ did: z.object({ at: z.number(), says: z.string(), note: z.string().nullable() }) })), next: after }),
})

export const search = contract({
  name: 'opinion.search',
  says: '找一条意见',
  by: staff,
  input: z.strictObject({
    words: written('要找的字或编号', 40, 2),
    /** `phrase`: look for the words themselves, even if they could be a number. */
    how: z.enum(['any', 'phrase']),
    after,
  }),
  output: z.object({
    by: z.enum(['receipt', 'slip', 'phone', 'phrase']),
    items: z.array(
      z.object({
        id: z.string(),
        receipt: z.string(),
        at: z.number(),
        room: named,
        channel: z.string(),
        point: z.string().nullable(),
        statusLabel: z.string(),
        /** The words around what was found; `hit` empty where it was found by a number. */
        text: z.object({ before: z.string(), hit: z.string(), after: z.string() }),
      }),
    ),
    next: after,
    /** Everything that came since then has been looked through; null: everything there is. */
    searchedTo: z.number().nullable(),
  }),
})

export const colleagues = contract({
  name: 'opinion.colleagues',
  says: '查看可以问的同事',
  by: readers,
  input: z.strictObject({ id }),
  output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })) }),
})

/** Seen by staff only; changes nothing about the opinion, so that it never disturbs whoever is deciding. */
export const remark = contract({
  name: 'opinion.remark',
  says: '写内部备注',
  by: readers,
  input: z.strictObject({
    id,
    key: z.string().regex(/^[\w-]{16,64}$/, { error: words.badLink }),
    text: written('备注', 300),
    /** Who is asked to look. */
    to: z.array(id).max(5, { error: words.tooMany('一次问', 5) }),
  }),
  output: z.object({ id: z.string() }),
})

/** Says that the reader has this opinion open, and who else has. */
export const watch = contract({
  name: 'opinion.watch',
  says: '正在看一条意见',
  by: readers,
  input: z.strictObject({ id }),
  output: z.object({ others: z.array(z.string()) }),
})
