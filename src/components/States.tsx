import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Btn } from './Btn'
import { Icon } from './Icon'

export function Loading({ text = '正在打开…' }: { text?: string }) {
  return (
    <View className='y-state' {...a11y({ role: 'status', live: 'polite' })}>
      <View className='y-spin' {...a11y({ hidden: true })} />
      <View className='y-p'>{text}</View>
    </View>
  )
}

export function Empty({ title, note, action }: { title: string; note?: string; action?: ReactNode }) {
  return (
    <View className='y-state'>
      <View className='y-round'><Icon name='doc' big /></View>
      <View className='y-h2'>{title}</View>
      {note ? <View className='y-small'>{note}</View> : null}
      {action}
    </View>
  )
}

export function Failed({ title, note, onRetry }: { title: string; note?: string; onRetry: () => void | Promise<unknown> }) {
  return (
    <View className='y-state' {...a11y({ role: 'alert' })}>
      <View className='y-round warn'><Icon name='warn' big /></View>
      <View className='y-h2'>{title}</View>
      {note ? <View className='y-small'>{note}</View> : null}
      <Btn kind='plain' onTap={onRetry}>再试一次</Btn>
    </View>
  )
}
