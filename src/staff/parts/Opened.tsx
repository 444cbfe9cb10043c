import type { ReactNode } from 'react'
import { Failed, Loading, Refused } from '@/components'
import type { View } from '@/client/useView'

/** The body of a page about one thing: opening, not opened, or the thing itself. */
export function Opened<Value>({ view, children }: { view: View<Value>; children: (value: Value) => ReactNode }) {
  if (view.value !== null) return <><Refused refusal={view.refusal} />{children(view.value)}</>
  if (view.refusal) return <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} />
  return <Loading />
}
