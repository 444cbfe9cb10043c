import { View } from '@tarojs/components'
import { Num, Small } from '@/components'
import { a11y, cx } from '@/components/a11y'
import './figures.scss'

/** Large numbers side by side, each with what it counts. */
export function Figures({ items }: { items: readonly { label: string; value: number; bad?: boolean }[] }) {
  return (
    <View className='s-figures' {...a11y({ role: 'list' })}>
      {items.map(({ label, value, bad }) => (
        <View key={label} className={cx('s-figure', bad && value > 0 && 'bad')} {...a11y({ role: 'listitem' })}>
          <Num>{value}</Num>
          <Small>{label}</Small>
        </View>
      ))}
    </View>
  )
}
