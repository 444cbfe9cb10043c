import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { H2 } from './Text'

interface BarsProps {
  /** The finding in words: “停车的事最多，占四成”, not “意见分类统计”. */
  title: string
  items: readonly { label: string; value: number }[]
  unit?: string
  /** Period and how it was counted. */
  note?: string
}

export function Bars({ title, items, unit = '', note }: BarsProps) {
  const most = Math.max(1, ...items.map((item) => item.value))
  return (
    <View className='y-chart'>
      <H2>{title}</H2>
      <View {...a11y({ role: 'list', label: title })}>
        {items.map((item) => (
          <View key={item.label} className='y-bar' {...a11y({ role: 'listitem' })}>
            <View className='y-bar-line'><View className='y-bar-name'>{item.label}</View><View className='y-bar-value'>{item.value}{unit ? ` ${unit}` : ''}</View></View>
            <View className='y-track' {...a11y({ hidden: true })}><View className='y-fill' style={`width:${(item.value / most) * 100}%`} /></View>
          </View>
        ))}
      </View>
      {note ? <View className='y-small'>{note}</View> : null}
    </View>
  )
}
