import { Chips, Failed, Loading } from '@/components'
import { categories } from '@/domain/opinion/routing/suggestion'
import type { Subject } from './useSubjects'

interface SubjectChipsProps {
  subjects: { items: readonly Subject[]; refusal: { text: string } | null; reload: () => Promise<void> }
  /** Offered before all others. */
  likely: readonly string[]
  value: string
  onChange: (subject: string) => void
  error?: string
}

/** Every subject within one tap: those it may be first, then all by category. */
export function SubjectChips({ subjects: { items, refusal, reload }, likely, value, onChange, error }: SubjectChipsProps) {
  const option = (name: string) => ({ value: name, label: name })
  return (
    <>
      {likely.length > 0 ? <Chips label='像是这些' options={likely.map(option)} value={value} onChange={onChange} error={error} /> : null}
      {items.length === 0 ? refusal ? <Failed title='事项没有打开' note={refusal.text} onRetry={reload} /> : <Loading /> : null}
      {categories.map((category) => {
        const names = items.filter((one) => one.category === category && !likely.includes(one.name)).map(({ name }) => name)
        return names.length > 0 ? <Chips key={category} label={category} options={names.map(option)} value={value} onChange={onChange} /> : null
      })}
      {likely.length === 0 && error ? <Chips label='请选一个事项' options={[]} value='' onChange={onChange} error={error} /> : null}
    </>
  )
}
