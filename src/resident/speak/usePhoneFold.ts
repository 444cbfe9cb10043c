import { useEffect, useRef, useState } from 'react'

/** Folded until somebody wants it; then the field is there and `shown` is told. */
export function usePhoneFold(needed: boolean) {
  const [asked, setAsked] = useState(false)
  const shown = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (!asked) return
    // The browser's real control comes into being a moment after Taro's wrapper around it.
    const timer = setTimeout(() => shown.current?.(), 100)
    return () => clearTimeout(timer)
  }, [asked])
  const open = (then: () => void) => {
    shown.current = then
    setAsked(true)
  }
  return [asked || needed, open] as const
}
