import { Notice } from '@/components'
import { exclusionOf } from '@/domain/opinion/screening'
import type { Suspicion } from '@/domain/opinion/suspicion'

/** Told before anything is taken in with one tap: it may be a matter for another door. */
export function Suspected({ found }: { found: readonly Suspicion[] }) {
  if (found.length === 0) return null
  const names = found.map(({ no }) => `“${exclusionOf(no).short}”`).join('、')
  return <Notice tone='warn' title={`可能是${names}`}>因为：{found.flatMap(({ words }) => words).join('、')}。请先看清楚，是就点“不纳入”。</Notice>
}
