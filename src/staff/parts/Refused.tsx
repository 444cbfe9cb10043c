import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { Link, Notice, showField } from '@/components'
import { a11y } from '@/components/a11y'
import type { Refusal } from '@/domain/kernel/refusal'

/** The record is no longer what the reader saw: reading it again is what helps. */
const newer = ['stale', 'wrongStatus', 'notFound', 'topicClosedToMore']

export function Refused({ refusal, onRefresh }: { refusal: Refusal | null; onRefresh?: () => void | Promise<unknown> }) {
  if (!refusal) return null
  return (
    <View {...a11y({ role: 'alert' })}>
      <Notice tone='bad'>
        <View>{refusal.text}</View>
        {onRefresh && newer.includes(refusal.code) ? <Link onTap={onRefresh}>刷新</Link> : null}
      </Notice>
    </View>
  )
}

/** The id of a form's field: `consensus.0.unit` of form `meet` is `meet-consensus-0-unit`. */
export const fieldId = (form: string, field: string) => `${form}-${field.replace(/\./g, '-')}`

/** Takes the reader to the first field that was refused. */
export function useShowWrong(refusal: Refusal | null, form: string) {
  useEffect(() => {
    const [first] = refusal?.kind === 'invalid' ? Object.keys(refusal.fields) : []
    if (first) showField(fieldId(form, first))
  }, [refusal, form])
}
