import { useContext, useId, type ReactNode } from 'react'
import { Input, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { countLetters } from '@/domain/kernel/letters'
import { a11y, cx, h5 } from './a11y'
import { InBox, showInBox } from './boxes'
import { Icon } from './Icon'

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  kind?: 'text' | 'phone' | 'number' | 'digit'
  /** In letters as people see them, as the cloud counts; never blocks typing, checked on submit. */
  max?: number
  placeholder?: string
  required?: boolean
  id?: string
}

export interface FrameProps {
  id: string
  label: string
  hint?: string
  error?: string
  required?: boolean
  /** The label's target in the browser; without it the label only names. */
  target?: string
  children: ReactNode
  after?: ReactNode
}

/** Label, hint, control, error: the frame all fields share. */
export function Frame({ id, label, hint, error, required, target, children, after }: FrameProps) {
  const words = <>{label}{required ? <View className='y-must'>必填</View> : null}</>
  return (
    <View className={cx('y-field', !!error && 'wrong')}>
      {h5 && target ? <label className='y-label' id={`${id}-label`} htmlFor={target}>{words}</label> : <View className='y-label' id={`${id}-label`}>{words}</View>}
      {hint ? <View className='y-small' id={`${id}-hint`}>{hint}</View> : null}
      {children}
      <View className='y-error' id={`${id}-error`} {...a11y({ live: 'polite' })}>
        {error ? <><Icon name='warn' /><View className='y-error-words'>{error}</View></> : null}
      </View>
      {after}
    </View>
  )
}

export const describedBy = (id: string, hint?: string, error?: string) => cx(!!hint && `${id}-hint`, !!error && `${id}-error`) || undefined

const inputModes = { text: 'text', phone: 'tel', number: 'numeric', digit: 'decimal' } as const
const weappTypes = { text: 'text', phone: 'number', number: 'number', digit: 'digit' } as const

/** Attributes of the real control inside Taro's wrapper (H5), or of the native one (WeChat). */
function named({ id, label, hint, error, required, kind = 'text' }: FieldProps & { id: string }) {
  const says = error ? `${label}，${error}` : label
  if (!h5) return a11y({ role: 'textbox', label: says, required: !!required })
  return {
    nativeProps: {
      id: `${id}-input`,
      inputMode: inputModes[kind],
      ...(kind === 'phone' ? { autocomplete: 'tel' } : {}),
      'aria-required': String(!!required),
      'aria-invalid': String(!!error),
      'aria-describedby': describedBy(id, hint, error),
    },
  }
}

function Count({ value, max, always }: { value: string; max?: number; always?: boolean }) {
  const length = countLetters(value)
  if (max && length > max) return <View className='y-count over' {...a11y({ live: 'polite' })}>超出 {length - max} 字</View>
  if (max && length >= max * 0.75) return <View className='y-count'>还能写 {max - length} 字</View>
  return always ? <View className='y-count'>{length} 字</View> : null
}

export function Field(props: FieldProps) {
  const { label, value, onChange, hint, error, kind = 'text', max, placeholder = '', required } = props
  const auto = useId()
  const id = props.id ?? auto
  return (
    <Frame {...{ id, label, hint, error, required }} target={`${id}-input`} after={<Count value={value} max={max} />}>
      <Input
        id={id}
        className='y-box y-input'
        type={h5 ? 'text' : weappTypes[kind]}
        value={value}
        maxlength={-1}
        placeholder={placeholder}
        placeholderClass='y-ph'
        onInput={(event) => onChange(event.detail.value)}
        {...named({ ...props, id })}
      />
    </Frame>
  )
}

export interface AreaProps extends FieldProps {
  rows?: number
  autoFocus?: boolean
  /** Shows how many letters from the first one on. */
  count?: boolean
}

export function Area(props: AreaProps) {
  const { label, value, onChange, hint, error, max, placeholder = '', required, rows = 4, autoFocus = false, count } = props
  const auto = useId()
  const id = props.id ?? auto
  const fixed = useContext(InBox)
  return (
    <Frame {...{ id, label, hint, error, required }} target={`${id}-input`} after={<Count value={value} max={max} always={count} />}>
      <Textarea
        id={id}
        className='y-box y-area'
        style={`--rows:${rows}`}
        value={value}
        maxlength={-1}
        placeholder={placeholder}
        placeholderClass='y-ph'
        onInput={(event) => onChange(event.detail.value)}
        {...(h5 ? { autoFocus } : { focus: autoFocus, fixed, autoHeight: true, showConfirmBar: false, disableDefaultPadding: true })}
        {...named({ ...props, id })}
      />
    </Frame>
  )
}

/** Takes the reader to the first field with an error. */
export function showField(id: string) {
  if (!h5) {
    if (!showInBox(id)) void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 })
    return
  }
  const control = document.getElementById(`${id}-input`) ?? document.getElementById(id)
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}
