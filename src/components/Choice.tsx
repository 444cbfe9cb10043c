import { useId, type ReactElement } from 'react'
import { View } from '@tarojs/components'
import { a11y, cx, h5 } from './a11y'
import { Icon } from './Icon'
import { describedBy, Frame } from './Field'
import { Tap } from './Tap'

export interface Option<V extends string> {
  value: V
  label: string
  hint?: string
}
interface One<V extends string> {
  multiple?: false
  value: V | '' | null | undefined
  onChange: (value: V) => void
}
interface Many<V extends string> {
  multiple: true
  value: readonly V[]
  onChange: (value: V[]) => void
}
type Picked<V extends string> = One<V> | Many<V>

const has = <V extends string>(picked: Picked<V>, value: V) => (picked.multiple ? picked.value.includes(value) : picked.value === value)

function toggle<V extends string>(picked: Picked<V>, value: V) {
  if (!picked.multiple) return picked.onChange(value)
  picked.onChange(has(picked, value) ? picked.value.filter((one) => one !== value) : [...picked.value, value])
}

interface Base<V extends string> {
  label: string
  options: readonly Option<V>[]
  hint?: string
  error?: string
  required?: boolean
  id?: string
}
type ChoiceProps<V extends string> = Picked<V> & Base<V>

function Group<V extends string>(props: ChoiceProps<V> & { compact: boolean }) {
  const { label, options, hint, error, required, compact } = props
  const auto = useId()
  const id = props.id ?? auto
  const role = props.multiple ? 'checkbox' : 'radio'
  const describe = h5 ? { 'aria-describedby': describedBy(id, hint, error) ?? '' } : {}
  return (
    <Frame {...{ id, label, hint, error, required }}>
      <View
        id={id}
        className={compact ? 'y-chips' : 'y-choice'}
        {...a11y({ role: props.multiple ? 'group' : 'radiogroup', ...(h5 ? { labelledBy: `${id}-label` } : { label }) })}
        {...describe}
      >
        {options.map((option) => {
          const on = has(props, option.value)
          return (
            <Tap key={option.value} role={role} className={cx(compact ? 'y-chip' : 'y-option', on && 'on')} checked={on} onTap={() => toggle(props, option.value)}>
              {compact ? null : <View className={cx('y-mark', role, on && 'on')}>{on ? <Icon name='check' /> : null}</View>}
              {compact && on ? <Icon name='check' /> : null}
              <View className='y-option-words'>
                <View>{option.label}</View>
                {option.hint && !compact ? <View className='y-small'>{option.hint}</View> : null}
              </View>
            </Tap>
          )
        })}
      </View>
    </Frame>
  )
}

/** Big rows, one under another. */
export function Choice<V extends string>(props: One<V> & Base<V>): ReactElement
export function Choice<V extends string>(props: Many<V> & Base<V>): ReactElement
export function Choice<V extends string>(props: ChoiceProps<V>) {
  return <Group {...props} compact={false} />
}

/** The same, compact: short words side by side. */
export function Chips<V extends string>(props: One<V> & Base<V>): ReactElement
export function Chips<V extends string>(props: Many<V> & Base<V>): ReactElement
export function Chips<V extends string>(props: ChoiceProps<V>) {
  return <Group {...props} compact />
}
