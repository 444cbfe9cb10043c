import { useEffect } from 'react'
import { isWeChat } from './wechat'

/**
 * Puts the cursor into a page's first field when it opens; gives the field's `autoFocus`. Taro's H5 textarea takes the
 * focus back at every drawing while its own autoFocus is set, so a browser is asked just once.
 */
export function useFocusOnOpen(field: string): boolean {
  useEffect(() => {
    if (isWeChat) return
    // The real control comes into being a moment after Taro's wrapper around it.
    const timer = setTimeout(() => document.getElementById(`${field}-input`)?.focus({ preventScroll: true }), 100)
    return () => clearTimeout(timer)
  }, [field])
  return isWeChat
}
