import { View } from '@tarojs/components'
import { a11y, cx } from './a11y'
import { Tap } from './Tap'

interface TabsProps<K extends string> {
  items: readonly { key: K; label: string; count?: number }[]
  value: K
  onChange: (key: K) => void
  label?: string
}

export function Tabs<K extends string>({ items, value, onChange, label = '分类' }: TabsProps<K>) {
  return (
    <View className='y-tabs' {...a11y({ role: 'tablist', label })}>
      {items.map((item) => (
        <Tap key={item.key} role='tab' className={cx('y-tab', item.key === value && 'on')} selected={item.key === value} onTap={() => onChange(item.key)}>
          <View className='y-tab-words'>{item.label}{item.count === undefined ? null : ` ${item.count}`}</View>
          <View className='y-tab-line' />
        </Tap>
      ))}
    </View>
  )
}
