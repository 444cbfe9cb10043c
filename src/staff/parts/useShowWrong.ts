import { useEffect } from 'react'
import { showField } from '@/components'
import type { Refusal } from '@/domain/kernel/refusal'

/** The id of a form's field: `consensus.0.unit` of form `meet` is `meet-consensus-0-unit`. */
export const fieldId = (form: string, field: string) => `${form}-${field.replace(/\./g, '-')}`

/** Takes the reader to the first field that was refused. */
export function useShowWrong(refusal: Refusal | null, form: string) {
  useEffect(() => {
    const [first] = refusal?.kind === 'invalid' ? Object.keys(refusal.fields) : []
    if (first) showField(fieldId(form, first))
  }, [refusal, form])
}
