import { View } from '@tarojs/components'
import { Icon, Line, Link, Small } from '@/components'
import { Tap } from '@/components/Tap'
import { ageNames, mineNames, unfiltered, type Filter } from '@/domain/opinion/desk/filter'
import { channels } from '@/domain/opinion/opinion'

interface FiltersProps {
  filter: Filter
  onChange: (filter: Filter) => void
  roomName: (id: string) => string
  /** How many it lets through: counted, or as far as the list has come. */
  matching: number | null
  shown: number
  more: boolean
}

/** What the list is filtered by, each to be taken away with one tap. */
export function Filters({ filter, onChange, roomName, matching, shown, more }: FiltersProps) {
  const { room, channel, subject, age, mine } = filter
  const says: readonly (readonly [keyof Filter, string | null])[] = [
    ['mine', mine && mineNames[mine]], ['age', age && ageNames[age]], ['subject', subject], ['channel', channel && channels[channel]], ['room', room && roomName(room)],
  ]
  const count = matching ?? shown
  return (
    <>
      <View className='y-chips'>
        {says.map(([field, words]) =>
          words ? <Tap key={field} className='y-chip on' label={`去掉筛选：${words}`} onTap={() => onChange({ ...filter, [field]: null })}><Icon name='close' />{words}</Tap> : null,
        )}
      </View>
      <Line><Small>{matching === null && more ? `已找到 ${count} 条，后面还有` : `符合的 ${count} 条`}</Small><Link onTap={() => onChange(unfiltered)}>看全部</Link></Line>
    </>
  )
}
