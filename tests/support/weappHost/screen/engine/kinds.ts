import { shownAs } from './shownAs'
import { asText, setSpoken } from './spoken'

/** Sends what WeChat would send. */
export type Tell = (type: string, detail?: object) => void
export type Set = (name: string, value: unknown) => void
export interface BuiltIn {
  properties: readonly string[]
  /** Puts what the browser offers into the element, and answers how a property reaches it. */
  make(host: HTMLElement, tell: Tell): Set
}

/** A browser's own event must not reach the engine too: it would come a second time, without WeChat's detail. */
const own = (control: EventTarget, type: string, act: (event: Event) => void) =>
  control.addEventListener(type, (event) => {
    event.stopImmediatePropagation()
    act(event)
  }, true)

function field(tag: 'input' | 'textarea'): BuiltIn {
  return {
    properties: ['value', 'placeholder', 'placeholder-class', 'disabled', 'password', 'type', 'maxlength', 'focus', 'auto-height', 'adjust-position', 'fixed'],
    make(host, tell) {
      const control = document.createElement(tag)
      host.append(control)
      let grows = false
      const fit = () => {
        if (!grows) return
        control.style.height = 'auto'
        control.style.height = `${control.scrollHeight}px`
      }
      own(control, 'input', () => {
        fit()
        tell('input', { value: control.value, cursor: control.selectionStart ?? control.value.length, keyCode: 0 })
      })
      own(control, 'change', () => undefined)
      own(control, 'focus', () => tell('focus', { value: control.value, height: 0 }))
      own(control, 'blur', () => tell('blur', { value: control.value, cursor: control.selectionStart ?? 0 }))
      if (tag === 'input') control.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Enter' && tell('confirm', { value: control.value }))
      return (name, value) => {
        if (name === 'value' && control.value !== asText(value)) {
          control.value = asText(value)
          fit()
        } else if (name === 'placeholder') control.placeholder = asText(value)
        else if (name === 'disabled') control.disabled = Boolean(value)
        else if (name === 'password' && value) control.setAttribute('type', 'password')
        else if (name === 'type') control.inputMode = value === 'number' ? 'numeric' : value === 'digit' ? 'decimal' : 'text'
        else if (name === 'maxlength' && Number(value) >= 0) control.maxLength = Number(value)
        else if (name === 'focus' && value) queueMicrotask(() => control.focus())
        else if (name === 'auto-height') {
          grows = Boolean(value)
          queueMicrotask(fit)
        } else if (name.startsWith('aria-')) setSpoken(control, name, value)
      }
    },
  }
}

const picker: BuiltIn = {
  properties: ['mode', 'range', 'range-key', 'value', 'start', 'end', 'disabled'],
  make(host, tell) {
    const wheel = document.createElement('select')
    const moment = document.createElement('input')
    const now: Record<string, unknown> = { mode: 'selector', range: [] }
    own(wheel, 'change', () => tell('change', { value: wheel.value }))
    own(moment, 'change', () => tell('change', { value: moment.value }))
    own(moment, 'input', () => undefined)
    return (name, value) => {
      now[name] = value
      const dated = now.mode === 'date' || now.mode === 'time'
      if (dated) {
        moment.type = String(now.mode)
        moment.min = asText(now.start)
        moment.max = asText(now.end)
        moment.value = asText(now.value)
      } else {
        const range = (Array.isArray(now.range) ? now.range : []) as unknown[]
        wheel.replaceChildren(...range.map((one, at) => new Option(asText(now['range-key'] ? (one as Record<string, unknown>)[String(now['range-key'])] : one), String(at))))
        wheel.value = asText(now.value)
      }
      const [shown, other] = dated ? [moment, wheel] : [wheel, moment]
      other.remove()
      if (shown.parentNode !== host) host.append(shown)
    }
  },
}

const scrollView: BuiltIn = {
  properties: ['scroll-x', 'scroll-y', 'scroll-top', 'scroll-left', 'scroll-into-view', 'scroll-with-animation', 'lower-threshold', 'upper-threshold'],
  make(host, tell) {
    let lower = 50
    own(host, 'scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = host
      tell('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
      if (scrollTop + clientHeight >= scrollHeight - lower) tell('scrolltolower', { direction: 'bottom' })
    })
    return (name, value) => {
      if (name === 'scroll-y') host.style.overflowY = value ? 'auto' : 'hidden'
      else if (name === 'scroll-x') host.style.overflowX = value ? 'auto' : 'hidden'
      else if (name === 'scroll-top' && asText(value)) host.scrollTop = Number(value)
      else if (name === 'scroll-left' && asText(value)) host.scrollLeft = Number(value)
      else if (name === 'scroll-into-view' && asText(value)) queueMicrotask(() => host.querySelector(`[id$="--${asText(value)}"]`)?.scrollIntoView())
      else if (name === 'lower-threshold' && value) lower = Number(value)
    }
  },
}

const image: BuiltIn = {
  properties: ['src', 'mode', 'lazy-load', 'webp', 'show-menu-by-longpress'],
  make(host, tell) {
    const picture = document.createElement('img')
    picture.alt = ''
    host.append(picture)
    own(picture, 'load', () => tell('load', { width: picture.naturalWidth, height: picture.naturalHeight }))
    own(picture, 'error', () => tell('error', { errMsg: 'image:fail' }))
    return (name, value) => {
      if (name === 'src' && asText(value)) picture.src = shownAs.get(asText(value)) ?? asText(value)
      else if (name === 'mode') host.setAttribute('mode', asText(value))
    }
  },
}

const button: BuiltIn = {
  properties: ['type', 'size', 'plain', 'disabled', 'loading', 'form-type', 'open-type', 'name'],
  make: (host) => (name, value) => {
    if (asText(value) && value !== false) host.setAttribute(name, value === true ? '' : asText(value))
    else host.removeAttribute(name)
  },
}

/** What WeChat's own components do, put together from what a browser has. */
export const kinds: Readonly<Record<string, BuiltIn>> = { input: field('input'), textarea: field('textarea'), picker, 'scroll-view': scrollView, image, button }
