import { useId, type ReactNode } from 'react'
import { Picker, View } from '@tarojs/components'
import dayjs from 'dayjs'
import { a11y, cx, h5 } from './a11y'
import { describedBy, Frame } from './Field'
import { Icon, type IconName } from './Icon'

interface Common {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  required?: boolean
  placeholder?: string
  id?: string
}

/** What the field shows; on WeChat it is what one taps, in a browser the real control lies over it unseen. */
function Face({ label, text, placeholder, icon, children }: { label: string; text: string; placeholder: string; icon: IconName; children?: ReactNode }) {
  const named = h5 ? {} : a11y({ role: 'button', label: `${label}：${text || placeholder}` })
  return (
    <View className='y-box y-pick' {...named}>
      <View className={cx('y-pick-words', !text && 'empty')}>{text || placeholder}</View>
      <Icon name={icon} />
      {children}
    </View>
  )
}

/** Opens the browser's own wheel or calendar wherever in the field one clicks. */
function openNative(event: { currentTarget: HTMLInputElement }) {
  try {
    event.currentTarget.showPicker()
  } catch {
    // Not offered, or not from a click: typing still works.
  }
}

const native = ({ id, hint, error, required }: Common & { id: string }) => ({
  id: `${id}-input`,
  className: 'y-native',
  'aria-required': !!required,
  'aria-invalid': !!error,
  'aria-describedby': describedBy(id, hint, error),
})

function Moment({ mode, text, start, end, ...props }: Common & { mode: 'date' | 'time'; text: string; start?: string; end?: string }) {
  const auto = useId()
  const id = props.id ?? auto
  const { label, hint, error, required, value, onChange } = props
  const face = { label, text, placeholder: props.placeholder ?? '请选择', icon: mode === 'date' ? 'calendar' : 'clock' } as const
  return (
    <Frame {...{ id, label, hint, error, required }} target={`${id}-input`}>
      {h5 ? (
        <Face {...face}>
          <input type={mode} name={id} min={start} max={end} value={value} onClick={openNative} onChange={(event) => onChange(event.target.value)} {...native({ ...props, id })} />
        </Face>
      ) : (
        <Picker id={id} name={id} mode={mode} value={value} start={start} end={end} onChange={(event) => onChange(event.detail.value)}>
          <Face {...face} />
        </Picker>
      )}
    </Frame>
  )
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** value, start, end: 'YYYY-MM-DD' */
export function DateField(props: Common & { start?: string; end?: string }) {
  const day = props.value ? dayjs(props.value) : undefined
  return <Moment {...props} mode='date' text={day ? `${day.format('YYYY年M月D日')}（周${weekdays[day.day()] ?? ''}）` : ''} />
}

/** value, start, end: 'HH:mm' */
export function TimeField(props: Common & { start?: string; end?: string }) {
  return <Moment {...props} mode='time' text={props.value} />
}

type PickFieldProps<V extends string> = Omit<Common, 'value' | 'onChange'> & {
  options: readonly { value: V; label: string }[]
  value: V | ''
  onChange: (value: V) => void
}

export function PickField<V extends string>(props: PickFieldProps<V>) {
  const auto = useId()
  const id = props.id ?? auto
  const { label, hint, error, required, options, value, onChange, placeholder = '请选择' } = props
  const index = options.findIndex((option) => option.value === value)
  const pick = (at: number) => {
    const option = options[at]
    if (option) onChange(option.value)
  }
  const face = { label, text: options[index]?.label ?? '', placeholder, icon: 'chevron' } as const
  return (
    <Frame {...{ id, label, hint, error, required }} target={`${id}-input`}>
      {h5 ? (
        <Face {...face}>
          <select name={id} value={index < 0 ? '' : String(index)} onChange={(event) => pick(Number(event.target.value))} {...native({ id, label, hint, error, required, value, onChange: () => undefined })}>
            {index < 0 ? <option value='' disabled>{placeholder}</option> : null}
            {options.map((option, at) => <option key={option.value} value={String(at)}>{option.label}</option>)}
          </select>
        </Face>
      ) : (
        <Picker id={id} name={id} mode='selector' range={options.map((option) => option.label)} value={Math.max(index, 0)} onChange={(event) => pick(Number(event.detail.value))}>
          <Face {...face} />
        </Picker>
      )}
    </Frame>
  )
}
