import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './a11y'
import { Tap } from './Tap'
import { H2 } from './Text'
import { useOnce } from './useOnce'

interface CardProps {
  title?: string
  /** To the right of the title: a Tag, a short note. */
  extra?: ReactNode
  children?: ReactNode
  /** Makes the whole card one button; it must then hold no other control. */
  onTap?: () => void | Promise<unknown>
  tone?: 'plain' | 'brand' | 'warn' | 'bad' | 'ok' | 'grey'
  /** A coloured left edge instead of a tint: what waits for someone. */
  edge?: boolean
}

export function Card({ title, extra, children, onTap, tone = 'plain', edge }: CardProps) {
  const [run] = useOnce(onTap)
  const look = cx('y-card', tone, edge && 'edge')
  const inner = (
    <>
      {title || extra ? <View className='y-line'>{title ? onTap ? <View className='y-h2'>{title}</View> : <H2>{title}</H2> : null}{extra}</View> : null}
      {children}
    </>
  )
  return onTap ? <Tap className={look} onTap={run}>{inner}</Tap> : <View className={look}>{inner}</View>
}
