import { CurrentWindowBackendContext, Event, type EventBubbleStatus } from 'glass-easel'
import { names, plain } from './builtIns'
import { setSpoken } from './spoken'

const boxes: readonly string[] = plain.map((name) => `wx-${name}`)

/** Boxes have twenty attributes each, most of them empty and nothing to a browser. */
function setOnBox(this: Element, name: string, value: string): void {
  if (name.startsWith('aria-')) setSpoken(this, name, value)
  else if (name === 'style' || name === 'class' || name === 'id') Element.prototype.setAttribute.call(this, name, value)
}

/** Whether a tap is under way: WeChat opens some of its questions only then. */
export const tapping = { now: false }

/** The engine's word for: the browser shall not do what it would have done. */
const noDefault = 1 as EventBubbleStatus

export function createBackend(): CurrentWindowBackendContext {
  const backend = new CurrentWindowBackendContext()
  const drawn = {
    createElement: (tag: string) => {
      // A real <textarea> would bring its own ways along.
      const element = document.createElement(names.includes(tag) ? `wx-${tag}` : tag)
      return boxes.includes(tag) ? Object.assign(element, { setAttribute: setOnBox }) : element
    },
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  }
  Object.assign(backend, { document: drawn })
  backend.onEvent((target, type, detail, options) => {
    const element = (target as unknown as { $$: unknown }).$$
    if (type === 'tap' && element instanceof HTMLElement && element.closest('wx-button[disabled]')) return undefined
    const event = new Event(type, detail as unknown, options)
    tapping.now = type === 'tap'
    try {
      Event.dispatchEvent(target, event)
    } finally {
      tapping.now = false
    }
    return event.defaultPrevented() ? noDefault : undefined
  })
  return backend
}
