import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y, cx } from './a11y'
import { Unseen } from './Text'

export interface TimelineItem {
  key: string
  title: ReactNode
  at?: string
  note?: ReactNode
  done: boolean
  now?: boolean
  children?: ReactNode
}

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className='y-timeline' {...a11y({ role: 'list' })}>
      {items.map(({ key, title, at, note, done, now, children }, index) => (
        <View key={key} className={cx('y-moment', done && 'done', now && 'now')} {...a11y({ role: 'listitem', current: !!now })}>
          <View className='y-rail' {...a11y({ hidden: true })}>
            <View className='y-dot' />
            {index < items.length - 1 ? <View className='y-thread' /> : null}
          </View>
          <View className='y-moment-words'>
            <View className='y-moment-title'>{title}{done || now ? null : <Unseen>（还没到）</Unseen>}</View>
            {at ? <View className='y-small'>{at}</View> : null}
            {note ? <View className='y-small'>{note}</View> : null}
            {children}
          </View>
        </View>
      ))}
    </View>
  )
}

/** now counts from 1. */
export function Steps({ now, total, label }: { now: number; total: number; label: string }) {
  return (
    <View className='y-steps'>
      <View className='y-bars' {...a11y({ hidden: true })}>
        {Array.from({ length: total }, (_, at) => <View key={at} className={cx('y-step', (at + 1 < now || now === total) && 'done', at + 1 === now && now < total && 'now')}><View className='y-step-fill' /></View>)}
      </View>
      <View className='y-small'>第 {now} 步，共 {total} 步：<View className='y-strong brand'>{label}</View></View>
    </View>
  )
}
