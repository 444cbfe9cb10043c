import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Tap } from './Tap'
import { useOnce } from './useOnce'

interface Words {
  children: ReactNode
}

export const H1 = ({ children }: Words) => <View className='y-h1' {...a11y({ role: 'heading', level: 1 })}>{children}</View>
export const H2 = ({ children }: Words) => <View className='y-h2' {...a11y({ role: 'heading', level: 2 })}>{children}</View>
export const P = ({ children }: Words) => <View className='y-p'>{children}</View>
export const Small = ({ children }: Words) => <View className='y-small'>{children}</View>
/** Within a line of words. */
export const Strong = ({ children }: Words) => <View className='y-strong'>{children}</View>
/** A big number: receipt, count. */
export const Num = ({ children }: Words) => <View className='y-num'>{children}</View>

export function Link({ children, onTap, label }: Words & { onTap: () => void | Promise<unknown>; label?: string }) {
  const [run] = useOnce(onTap)
  return <Tap role='link' className='y-link' label={label} onTap={run}>{children}</Tap>
}

/** Heard, not seen. */
export const Unseen = ({ children }: Words) => <View className='y-unseen'>{children}</View>

/** Things under one another; `tight` for a heading and its line. */
export const Stack = ({ children, tight }: Words & { tight?: boolean }) => <View className={tight ? 'y-stack tight' : 'y-stack'}>{children}</View>
/** Things side by side, pushed to both ends; wraps when the text is large. */
export const Line = ({ children }: Words) => <View className='y-line'>{children}</View>
