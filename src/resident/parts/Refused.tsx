import { Link, Notice } from '@/components'
import type { Refusal } from '@/domain/kernel/refusal'
import { Said } from './Said'

/** Why something was not done; a form's own mistakes stand at its fields. */
export function Refused({ refusal, onRefresh }: { refusal: Refusal | null; onRefresh?: () => Promise<void> }) {
  const shown = refusal && refusal.kind !== 'invalid' ? refusal : null
  const old = shown?.code === 'stale' || shown?.code === 'wrongStatus' || shown?.code === 'tooLate'
  return (
    <Said>
      {shown ? <Notice tone='bad'>{shown.text}{old && onRefresh ? <> <Link onTap={onRefresh}>刷新</Link></> : null}</Notice> : null}
    </Said>
  )
}
