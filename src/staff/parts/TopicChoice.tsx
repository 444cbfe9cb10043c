import { Btn, Choice, Failed, Loading, P } from '@/components'
import { usePages } from '@/client/usePages'
import { list } from '@/domain/topic/contracts'
import { open } from '@/domain/topic/topic'

interface TopicChoiceProps {
  room: string
  /** Topics of the same subject go first. */
  first: readonly { id: string; title: string }[]
  value: string
  onChange: (topic: string, title: string) => void
  error?: string
}

/** The open topics of one room, those of the same subject first. */
export function TopicChoice({ room, first, value, onChange, error }: TopicChoiceProps) {
  const { items, loading, refusal, reload, more } = usePages(list, { shelf: 'all' })
  const others = items.filter((topic) => topic.room.id === room && open.some((status) => status === topic.status) && !first.some(({ id }) => id === topic.id))
  const options = [
    ...first.map(({ id, title }) => ({ value: id, label: title, hint: '同一类事' })),
    ...others.map(({ id, title, number, statusLabel }) => ({ value: id, label: title, hint: `${number} · ${statusLabel}` })),
  ]
  const titleOf = (id: string) => options.find((option) => option.value === id)?.label ?? ''
  if (options.length === 0 && loading) return <Loading />
  if (options.length === 0 && refusal) return <Failed title='没有打开' note={refusal.text} onRetry={reload} />
  return (
    <>
      {options.length > 0 ? (
        <Choice label='并入哪个议题' options={options} value={value} onChange={(id) => onChange(id, titleOf(id))} error={error} />
      ) : (
        <P>这个议事室现在没有开着的议题，可以新拟一个。</P>
      )}
      {more ? <Btn kind='quiet' small busy={loading} onTap={more}>更多议题</Btn> : null}
    </>
  )
}
