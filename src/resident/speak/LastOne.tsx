import { Notice, Row } from '@/components'
import { goTo } from '@/client/go'
import type { arrive } from '@/domain/opinion/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'

type Last = NonNullable<OutputOf<typeof arrive>['last']>

/** Large print gets one line of it: the field below must stay in sight. */
export function LastOne({ last: { id, label, text }, brief }: { last: Last; brief: boolean }) {
  const page = `/resident/progress/index?id=${encodeURIComponent(id)}`
  if (brief) return <Row title={`上次提的：${label}`} href={page} />
  return <Notice title={`您上次提的：${label}`} onTap={() => goTo(page)}>{clip(shown(text), 18)}</Notice>
}
