import type { Refusal } from '@/domain/kernel/refusal'

/** What is still missing, in one sentence: the form is long, and its fields may be out of sight or on another page. */
export const refusalSaid = (refusal: Refusal | null): Refusal | null =>
  refusal?.kind === 'invalid' ? { kind: 'refused', code: 'invalid', text: `还要改：${Object.values(refusal.fields).join('；')}` } : refusal
