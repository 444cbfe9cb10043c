import type { Realm } from '../logic/realm'
import { asHandedOver, isEvent } from './events'

export type Act = (this: unknown, ...given: unknown[]) => unknown

/** A page's or component's functions, handed WeChat's events instead of the engine's. */
export function heard(conf: Record<string, unknown>, realm: Realm): Record<string, unknown> {
  return Object.fromEntries(Object.entries(conf).map(([name, act]) => {
    if (typeof act !== 'function') return [name, act]
    return [name, function (this: unknown, ...given: unknown[]) {
      return (act as Act).apply(this, isEvent(given[0]) ? [asHandedOver(given[0], realm)] : given)
    }]
  }))
}

/** The engine knows a property's type by its constructor, and this one's `String` is not the realm's. */
export function knownTypes(properties: unknown): object {
  const types: Record<string, unknown> = { String, Number, Boolean, Object, Array }
  const known = (type: unknown) => (typeof type === 'function' ? types[type.name] : type)
  return Object.fromEntries(Object.entries((properties ?? {}) as Record<string, unknown>).map(([name, one]) =>
    [name, typeof one === 'object' && one !== null && 'type' in one ? { ...one, type: known(one.type) } : known(one)]))
}
