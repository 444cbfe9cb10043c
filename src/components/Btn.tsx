import type { ReactNode } from 'react'
import { Button, View, type ButtonProps } from '@tarojs/components'
import { a11y, cx, h5 } from './a11y'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import { useOnce } from './useOnce'

interface BtnProps {
  children: ReactNode
  /** A returned promise keeps the button busy until it settles. */
  onTap?: () => void | Promise<unknown>
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  busy?: boolean
  disabled?: boolean
  icon?: IconName
  /** Name for a screen reader where the words on the button are not enough in a list. */
  label?: string
  /** WeChat only; in a browser the button just calls onTap. */
  openType?: ButtonProps['openType']
  /** What WeChat answers to openType: phone code, privacy consent … */
  onOpen?: (detail: unknown) => void
  small?: boolean
  id?: string
}

export function Btn({ children, onTap, kind = 'main', busy = false, disabled = false, icon, label, openType, onOpen, small, id }: BtnProps) {
  const [run, running] = useOnce(onTap)
  const waiting = busy || running
  const look = cx('y-btn', kind, small && 'small', waiting && 'busy')
  const face = (
    <>
      {waiting ? <View className='y-spin' {...a11y({ hidden: true })} /> : icon ? <Icon name={icon} /> : null}
      <View className='y-btn-words'>{children}</View>
    </>
  )
  if (openType && !h5) {
    const answer = (event: { detail: unknown }) => onOpen?.(event.detail)
    return (
      <Button
        {...(id ? { id } : {})}
        className={cx(look, disabled && 'off')}
        hoverClass='y-pressed'
        openType={openType}
        disabled={disabled || waiting}
        onClick={run}
        onGetPhoneNumber={answer}
        onOpenSetting={answer}
        onAgreePrivacyAuthorization={answer}
        {...a11y({ role: 'button', label, disabled, busy: waiting })}
      >
        {face}
      </Button>
    )
  }
  return (
    <Tap
      id={id}
      className={look}
      label={label}
      disabled={disabled}
      busy={waiting}
      onTap={() => {
        if (!waiting) run()
      }}
    >
      {face}
    </Tap>
  )
}

export function BtnRow({ children }: { children: ReactNode }) {
  return <View className='y-btnrow'>{children}</View>
}
