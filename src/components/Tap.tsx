import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y, cx, press, type Spoken } from './a11y'

interface TapProps extends Pick<Spoken, 'label' | 'checked' | 'selected' | 'expanded' | 'busy' | 'describedBy'> {
  role?: string
  className: string
  onTap: () => void
  disabled?: boolean
  id?: string
  children: ReactNode
}

/** What every tappable thing is made of: role, name, keyboard, pressed look. */
export function Tap({ role = 'button', className, onTap, disabled = false, id, children, ...states }: TapProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={cx('y-tap', className, disabled && 'off')}
      hoverClass={disabled ? 'none' : 'y-pressed'}
      {...a11y({ role, ...states, disabled, focusable: true })}
      {...press(() => {
        if (!disabled) onTap()
      })}
    >
      {children}
    </View>
  )
}
