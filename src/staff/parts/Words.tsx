import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Small } from '@/components'
import { shown } from '@/domain/kernel/text'
import '../staff.scss'

/** What somebody wrote, with its line breaks. */
export const Words = ({ children }: { children: string }) => <View className='y-p s-words'>{shown(children)}</View>

/** What it is called, and under it what it is. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View>
      <Small>{label}</Small>
      {typeof children === 'string' ? <Words>{children}</Words> : children}
    </View>
  )
}
