import type { Verdict } from '../../src/domain/opinion/afterwards'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Desk } from '../runtime/desk'

type Said = Pick<Verdict, 'about' | 'word' | 'note'> & Partial<Pick<Verdict, 'how'>>

/** What somebody said of an outcome, added to what was said before. `how`: to one of the staff, who signs for it. */
export const heard = (desk: Desk, { verdicts = [] }: Opinion, { how = null, ...said }: Said): Pick<Opinion, 'verdicts'> => ({
  verdicts: [...verdicts, { at: desk.now, ...said, how, by: how && (desk.actor.person?.name ?? null) }],
})

/** What a word is about that is not asked for with the outcome itself. */
export const aboutNow = ({ asking, status }: Opinion): Verdict['about'] => asking ?? (status === 'answered' ? 'outcome' : 'unasked')
