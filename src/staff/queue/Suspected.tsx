import { Notice } from '@/components'
import { exclusionOf } from '@/domain/opinion/screening'
import { suspect } from '@/domain/opinion/suspect'

/** Told before anything is taken in with one tap: it may be a matter for another door. */
export function Suspected({ text }: { text: string }) {
  const found = suspect(text)
  if (found.length === 0) return null
  const names = found.map(({ no }) => `“${exclusionOf(no).short}”`).join('、')
  return <Notice tone='warn' title={`可能是${names}`}>因为：{found.flatMap(({ words }) => words).join('、')}。请先看清楚，是就点“不纳入”。</Notice>
}
