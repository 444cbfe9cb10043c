import { useEffect, useRef, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y, cx } from './a11y'
import { Icon } from './Icon'
import { Layer } from './Layer'
import { Tap } from './Tap'
import type { Tone } from './Tag'
import { useOnce } from './useOnce'

const icons = { brand: 'bell', ok: 'check', warn: 'warn', bad: 'warn', grey: 'bell' } as const

interface NoticeProps {
  tone?: Tone
  title?: string
  children?: ReactNode
  /** Makes the whole notice one button; it must then hold no other control. */
  onTap?: () => void | Promise<unknown>
}

export function Notice({ tone = 'brand', title, children, onTap }: NoticeProps) {
  const [run] = useOnce(onTap)
  const look = cx('y-notice', tone)
  const inner = (
    <>
      <Icon name={icons[tone]} />
      <View className='y-notice-words'>
        {title ? <View className='y-notice-title'>{title}</View> : null}
        {children ? <View>{children}</View> : null}
      </View>
      {onTap ? <Icon name='chevron' /> : null}
    </>
  )
  return onTap ? <Tap className={look} onTap={run}>{inner}</Tap> : <View className={look}>{inner}</View>
}

interface SnackProps {
  text: string
  /** '撤销' */
  action?: string
  onAction?: () => void
  seconds?: number
  onDone?: () => void
}

/** One line above the foot, with time to take it back. Give it a `key` when the text changes to start the time anew. */
export function Snack({ text, action, onAction, seconds = 10, onDone }: SnackProps) {
  const [left, setLeft] = useState(seconds)
  // A live region only speaks of what comes in after it.
  const [said, say] = useState('')
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => say(text), [text])
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(now - 1, 0)), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left === 0) done.current?.()
  }, [left])
  if (left === 0) return null
  return (
    <Layer kind='snack'>
      <View className='y-snack'>
        <View className='y-snack-words' {...a11y({ role: 'status', live: 'polite' })}>{said}</View>
        {action ? (
          <View className='y-snack-end'>
            <Tap className='y-snack-act' onTap={() => onAction?.()}>{action}</Tap>
            <View className='y-snack-left' {...a11y({ hidden: true })}>{left}</View>
          </View>
        ) : null}
      </View>
    </Layer>
  )
}
