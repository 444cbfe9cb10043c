import type { Element, ShadowedEvent } from 'glass-easel'
import type { Realm } from '../logic/realm'

type Caller = Element & { $$?: unknown }
const offsets = (element: unknown) => (element instanceof HTMLElement ? { offsetLeft: element.offsetLeft, offsetTop: element.offsetTop } : { offsetLeft: 0, offsetTop: 0 })
const node = (caller: Caller) => ({ id: caller.id, dataset: { ...caller.dataset }, ...offsets(caller.$$) })

/** Only what goes over to another process: a browser's own events carry windows and elements. */
const plain = (detail: unknown): unknown => {
  if (typeof detail !== 'object' || detail === null) return detail
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value === null || ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value)))
}

/** An event as WeChat hands it to a page's handler. */
export function asHandedOver(event: ShadowedEvent<unknown>, realm: Realm): object {
  const { type, timeStamp, detail, mark, target, currentTarget } = event
  const at = detail as { x?: number; y?: number } | undefined
  const touch = { identifier: 0, pageX: at?.x ?? 0, pageY: at?.y ?? 0, clientX: at?.x ?? 0, clientY: at?.y ?? 0 }
  const touches = type === 'tap' ? { touches: [touch], changedTouches: [touch] } : {}
  return realm.copy({ type, timeStamp, detail: plain(detail), mark: mark ?? {}, mut: false, target: node(target as Caller), currentTarget: node(currentTarget as Caller), ...touches })
}

export const isEvent = (value: unknown): value is ShadowedEvent<unknown> =>
  typeof value === 'object' && value !== null && 'currentTarget' in value && 'timeStamp' in value
