import { View } from '@tarojs/components'
import { cx } from './a11y'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface TickProps {
  label: string
  value: boolean
  onChange: (value: boolean) => void
  hint?: string
  disabled?: boolean
}

const Words = ({ label, hint }: { label: string; hint?: string }) => (
  <View className='y-option-words'>
    <View>{label}</View>
    {hint ? <View className='y-small'>{hint}</View> : null}
  </View>
)

export function Tick({ label, value, onChange, hint, disabled }: TickProps) {
  return (
    <Tap role='checkbox' className='y-tick' checked={value} disabled={disabled} onTap={() => onChange(!value)}>
      <View className={cx('y-mark checkbox', value && 'on')}>{value ? <Icon name='check' /> : null}</View>
      <Words label={label} hint={hint} />
    </Tap>
  )
}

export function Toggle({ label, value, onChange, hint, disabled }: TickProps) {
  return (
    <Tap role='switch' className='y-tick' checked={value} disabled={disabled} onTap={() => onChange(!value)}>
      <Words label={label} hint={hint} />
      <View className={cx('y-switch', value && 'on')}><View className='y-knob'>{value ? <Icon name='check' /> : null}</View></View>
    </Tap>
  )
}
