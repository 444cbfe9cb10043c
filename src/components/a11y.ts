export const h5 = process.env.TARO_ENV === 'h5'

export const cx = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ')

export interface Spoken {
  role?: string
  /** Only where the visible words do not say it: a name replaces them for a screen reader. */
  label?: string
  /** Ids; only the browser build has them. */
  labelledBy?: string
  describedBy?: string
  level?: 1 | 2 | 3
  live?: 'polite' | 'assertive'
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
  busy?: boolean
  current?: boolean
  required?: boolean
  modal?: boolean
  hidden?: boolean
  /** Reached by Tab. Give it always or never: Taro's H5 wrapper cannot take it back. */
  focusable?: boolean
}

/**
 * The same words for both builds: role/aria-* DOM attributes on H5, aria-role/aria-* on WeChat.
 * A name once given must stay given: Taro's H5 wrapper writes "undefined" into an attribute that goes away,
 * so states are always "true" or "false".
 */
export function a11y(s: Spoken): Record<string, string | number | boolean> {
  const props: Record<string, string | number | boolean> = {}
  if (s.role) props[h5 ? 'role' : 'aria-role'] = s.role
  if (s.label !== undefined) props['aria-label'] = s.label
  if (s.level) props['aria-level'] = String(s.level)
  if (s.live) props['aria-live'] = s.live
  for (const state of ['checked', 'selected', 'expanded', 'disabled', 'busy', 'required', 'modal', 'hidden'] as const) {
    const value = s[state]
    if (value !== undefined) props[`aria-${state}`] = String(value)
  }
  if (s.current !== undefined) props['aria-current'] = s.current ? 'step' : 'false'
  if (h5) {
    if (s.labelledBy) props['aria-labelledby'] = s.labelledBy
    if (s.describedBy) props['aria-describedby'] = s.describedBy
    if (s.focusable !== undefined) props.tabIndex = s.focusable ? 0 : -1
  }
  return props
}

interface Key {
  key: string
  preventDefault(): void
  stopPropagation(): void
}

/** Tap on a phone, click, Enter or Space in a browser. */
export function press(act: () => void) {
  const props: { onClick: () => void; onKeyDown?: (event: Key) => void } = { onClick: act }
  if (h5) {
    props.onKeyDown = (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
  }
  return props
}
