import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, written } from '../kernel/text'
import { cans, diaryView, done } from '../kernel/view'
import { categories } from './routing/suggestion'

const office = ['office'] as const
const version = z.int().min(0)
const scores = z.object({ right: z.number(), macroF1: z.number(), sure: z.number() })

export const engine = contract({
  name: 'opinion.engine',
  says: '查看建议引擎',
  by: office,
  input: z.strictObject({}),
  output: z.object({
    version: z.number(),
    status: z.string(),
    statusLabel: z.string(),
    asked: z.boolean(),
    /** Decisions there are to learn from. */
    decisions: z.number(),
    models: z.array(
      z.object({ id: z.string(), no: z.number(), at: z.number(), decisions: z.number(), heldBack: z.number(), scores, before: scores, better: z.boolean(), inUse: z.boolean() }),
    ),
    subjects: z.array(z.object({ name: z.string(), category: z.string(), words: z.string(), changed: z.boolean() })),
    diary: diaryView,
    can: cans,
  }),
})

const move = <Extra extends z.ZodRawShape>(act: string, says: string, extra: Extra) =>
  contract({ name: `opinion.${act}`, says, by: office, input: z.strictObject({ version, ...extra }), output: done })

export const useModel = move('useModel', '换用这一版', { model: id })
export const useWords = move('useWords', '只用词表', {})
export const learnSoon = move('learnSoon', '马上学一次', {})
export const amendWords = move('amendWords', '改词表', {
  subject: written('事项', 20),
  category: z.enum(categories, { error: words.choose('类别') }),
  words: written('词', 3000),
})
