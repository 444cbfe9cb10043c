import { View } from '@tarojs/components'
import { Icon } from '@/components'
import { Tap } from '@/components/Tap'
import { lightKeys, type LedgerFilter } from '@/domain/supervision/ledger'
import type { LedgerCounts } from '@/domain/supervision/views'
import { lights } from '@/staff/parts/says'

interface LightsProps {
  counts: LedgerCounts
  filter: LedgerFilter
  onChange: (change: Partial<LedgerFilter>) => void
}

/** How many stand how; a tap shows only those. */
export function Lights({ counts, filter, onChange }: LightsProps) {
  const ofShelf = lightKeys.filter((light) => (filter.shelf === 'done' ? light === 'done' : filter.shelf === 'all' || light !== 'done'))
  // That nothing is overdue is worth saying; that nothing is anything else is not.
  const offered = ofShelf.filter((light) => light === 'overdue' || counts[light] > 0 || filter.light === light)
  return (
    <View className='y-chips'>
      {offered.map((light) => {
        const on = filter.light === light
        const { says } = lights[light]
        return (
          <Tap key={light} role='checkbox' checked={on} className={`y-chip s-light ${light}${on ? ' on' : ''}`} onTap={() => onChange({ light: on ? null : light })}>
            {on ? <Icon name='check' /> : null}{says} {counts[light]}
          </Tap>
        )
      })}
    </View>
  )
}
