import { useCallback, useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { keep } from './keep'

const nameOf = (name: string) => `form:${name}`

function read<Form>(name: string): Form | null {
  const kept: unknown = Taro.getStorageSync(nameOf(name))
  return typeof kept === 'object' && kept !== null ? (kept as Form) : null
}

/** Whether something begun on an earlier visit is still on this phone. */
export const isBegun = (name: string): boolean => read(name) !== null

export interface KeptForm<Form> {
  form: Form | null
  set: (change: Partial<Form>) => void
  /** Puts in other contents as a whole; nothing is kept until somebody changes something. */
  start: (form: Form) => void
  /** The cloud has it: nothing left to keep. */
  forget: () => void
  /** It was begun on an earlier visit. */
  restored: boolean
}

/**
 * A long form, kept on the phone from the first change until the cloud has answered. `first: null` waits for what it
 * starts from; something kept from an earlier visit goes before it.
 */
export function useForm<Form extends object>(name: string, first: Form | null): KeptForm<Form> {
  const [form, setForm] = useState<Form | null>(() => read<Form>(name))
  const [restored, setRestored] = useState(form !== null)
  const [touched, setTouched] = useState(form !== null)
  const ready = first !== null
  const beginning = useRef(first)
  beginning.current = first
  useEffect(() => {
    // Only when it has come: what it starts from must not overwrite what is typed.
    if (ready) setForm((before) => before ?? beginning.current)
  }, [ready])
  useEffect(() => {
    if (touched && form) keep(nameOf(name), form)
  }, [name, touched, form])
  const set = useCallback((change: Partial<Form>) => {
    setTouched(true)
    setForm((before) => (before ? { ...before, ...change } : before))
  }, [])
  const forget = useCallback(() => {
    setTouched(false)
    Taro.removeStorageSync(nameOf(name))
  }, [name])
  const start = useCallback((next: Form) => {
    forget()
    setRestored(false)
    setForm(next)
  }, [forget])
  return { form, set, start, forget, restored }
}
