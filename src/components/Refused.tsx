import { View } from '@tarojs/components'
import type { Refusal } from '@/domain/kernel/refusal'
import { a11y } from './a11y'
import { Notice } from './Notice'
import { Link } from './Text'

/** The record is no longer what the reader saw: reading it again is what helps. */
const newer = ['stale', 'wrongStatus', 'notFound', 'topicClosedToMore']

/** Why something was refused, in the reader's words; offers to refresh where somebody else was faster. */
export function Refused({ refusal, onRefresh }: { refusal: Refusal | null; onRefresh?: () => void | Promise<unknown> }) {
  if (!refusal) return null
  const outdated = newer.includes(refusal.code)
  return (
    <View {...a11y({ role: 'alert' })}>
      <Notice tone='bad'>
        {refusal.text}
        {outdated && onRefresh ? <View><Link onTap={onRefresh}>刷新</Link></View> : null}
      </Notice>
    </View>
  )
}
