import { Card, Chips, Small } from '@/components'
import { fiveNatures, sevenHaves, type TagKey } from '@/domain/topic/sheet'

const optionsOf = (names: Partial<Record<TagKey, string>>) => Object.entries(names).map(([value, label]) => ({ value: value as TagKey, label }))
const groups = [
  { label: '七有', options: optionsOf(sevenHaves) },
  { label: '五性', options: optionsOf(fiveNatures) },
]

/** Which of 七有、五性 it serves; what the subject suggests is ticked already and may be taken away. */
export function TagsCard({ tags, suggested, onChange }: { tags: readonly TagKey[]; suggested: string | null; onChange: (tags: TagKey[]) => void }) {
  return (
    <Card title='七有五性'>
      {suggested ? <Small>按“{suggested}”先选好了，不合适的点一下去掉。</Small> : <Small>和哪几项有关，可以多选，也可以不选。</Small>}
      {groups.map(({ label, options }) => {
        const own = options.map(({ value }) => value)
        return <Chips key={label} multiple label={label} options={options} value={tags.filter((tag) => own.includes(tag))} onChange={(picked) => onChange([...tags.filter((tag) => !own.includes(tag)), ...picked])} />
      })}
    </Card>
  )
}
