import { View } from '@tarojs/components'
import { Icon, Line, Link, Small } from '@/components'
import { Tap } from '@/components/Tap'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import type { LedgerFilter } from '@/domain/supervision/ledger'
import type { LedgerLine } from '@/domain/supervision/views'
import { dateSaid } from '@/staff/parts/says'
import { asNames } from './filter'

interface FiltersProps {
  filter: LedgerFilter
  /** What came, to call a topic by its name. */
  lines: readonly LedgerLine[]
  onChange: (filter: LedgerFilter) => void
}

/** What the ledger is narrowed to, each to be taken away with one tap. */
export function Filters({ filter, lines, onChange }: FiltersProps) {
  const now = Date.now()
  const known = useView(lists, {}).value
  const { unit, as, room, committee, topic, year, from, to } = filter
  const nameIn = (items: readonly { id: string; name: string }[] | undefined, id: string, otherwise: string) => items?.find((one) => one.id === id)?.name ?? otherwise
  const says: readonly (readonly [keyof LedgerFilter, string | null | undefined])[] = [
    ['topic', topic && `议题：${lines[0]?.topic.name ?? '这一个'}`],
    ['as', as && asNames[as]],
    ['unit', unit && nameIn(known?.units, unit, '一个单位')],
    ['room', room && nameIn(known?.rooms, room, '一个议事室')],
    ['committee', committee && nameIn(known?.committees, committee, '一个专委会')],
    ['year', year ? `${year} 年` : null],
    ['from', from && `${dateSaid(from, now)}起`],
    ['to', to && `到 ${dateSaid(to, now)}`],
  ]
  return (
    <>
      <View className='y-chips'>
        {says.map(([field, words]) => (words ? <Tap key={field} className='y-chip on' label={`去掉筛选：${words}`} onTap={() => onChange({ ...filter, [field]: null })}><Icon name='close' />{words}</Tap> : null))}
      </View>
      <Line><Small>协商时间、单位等按上面的条件</Small><Link onTap={() => onChange({ shelf: filter.shelf })}>看全部</Link></Line>
    </>
  )
}
