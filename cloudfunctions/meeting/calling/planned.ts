import { refuse, words } from '../../../src/domain/kernel/refusal'
import { longestMeeting, placeKey } from '../../../src/domain/meeting/calling/booking'
import { variants, type Meeting } from '../../../src/domain/meeting/meeting'

type Asked = Pick<Meeting, 'kind' | 'startsAt' | 'endsAt' | 'place'> & Partial<Pick<Meeting, 'variant' | 'signUp'>>

/** What a form can get wrong that no single field shows. */
export function requirePlannable({ kind, variant, startsAt, endsAt, signUp }: Asked): void {
  const wrong = {
    ...wrongTimes(startsAt, endsAt),
    ...(variant && !variants[kind]?.includes(variant) && { variant: words.otherVariant }),
    ...((signUp?.until ?? 0) > startsAt && { 'signUp.until': words.untilBefore }),
  }
  if (Object.keys(wrong).length > 0) throw refuse.invalid(wrong)
}

export function wrongTimes(startsAt: number, endsAt: number): Record<string, string> {
  if (endsAt <= startsAt) return { endsAt: words.endsFirst }
  return endsAt - startsAt > longestMeeting ? { endsAt: words.tooLongMeeting } : {}
}

/** The fields of a meeting that follow from the form, for planning and for amending alike. */
export const setBy = <Form extends Asked>(form: Form) => ({
  ...form,
  variant: form.variant ?? null,
  signUp: form.signUp ?? null,
  placeKey: placeKey(form.place),
})

/** The same form for another date: what is bound to the first beginning moves along. */
export const movedTo = <Form extends Asked>(form: Form, startsAt: number): Form => {
  const by = startsAt - form.startsAt
  const signUp = form.signUp ? { ...form.signUp, until: form.signUp.until === null ? null : form.signUp.until + by } : form.signUp
  return { ...form, startsAt, endsAt: form.endsAt + by, ...(signUp !== undefined && { signUp }) }
}
