import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from '@/components/a11y'

/** What comes up here later is read aloud at once. Always drawn: a live region only speaks of what changes inside it. */
export const Said = ({ children }: { children: ReactNode }) => <View {...a11y({ live: 'assertive' })}>{children}</View>
