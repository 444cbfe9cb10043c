import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './a11y'

export type Tone = 'brand' | 'ok' | 'warn' | 'bad' | 'grey'

/** The word says it; the colour only helps. */
export function Tag({ children, tone = 'brand' }: { children: ReactNode; tone?: Tone }) {
  return <View className={cx('y-tag', tone)}>{children}</View>
}

export function Tags({ children }: { children: ReactNode }) {
  return <View className='y-tags'>{children}</View>
}
