import { withoutIntl } from './android'
import { PhoneClock, dateOf } from './clock'
import { globals, growOld } from './es2019'

export type Os = 'ios' | 'android'
type Frame = Window & typeof globalThis

/** What cannot be taken from a browser's window; WeChat hands these to every module as `undefined`. */
const hidden = ['window', 'document', 'location', 'top', 'self', 'frames', 'navigator', 'localStorage', 'history', 'screen', 'XMLHttpRequest', 'WebSocket']

export interface Realm {
  clock: PhoneClock
  /** A value as the logic layer would get it from another process. */
  copy<T>(value: T): T
  promise<T>(work: (resolve: (value: T) => void, reject: (error: unknown) => void) => void): Promise<T>
  /** Puts names into every module's sight. */
  give(names: object): void
  /** Runs a module's text; `name` is what errors call it. */
  run(name: string, text: string, own: { require: unknown; module: { exports: unknown } }): void
  close(): void
}

/**
 * Where the mini-program's own code runs: a realm of its own that has the language, timers and the console, and nothing of
 * the browser. What is missing there is a ReferenceError, as on a phone.
 */
export function openRealm(os: Os, now: number, wrong: (error: unknown) => void, rejected: (reason: unknown) => void): Realm {
  const frame = document.createElement('iframe')
  frame.hidden = true
  document.body.append(frame)
  const realm = frame.contentWindow as Frame
  realm.addEventListener('error', (event) => {
    event.preventDefault()
    wrong(event.error)
  })
  realm.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    rejected(event.reason)
  })
  const { eval: evaluate, JSON: json, Promise: RealmPromise, Uint8Array: RealmBytes, console } = realm
  const clock = new PhoneClock(now, wrong)
  const { parse, stringify } = json

  if (os === 'android') withoutIntl(realm)
  growOld(realm as unknown as Parameters<typeof growOld>[0])
  const seen = [...globals, 'console', ...(os === 'ios' ? ['Intl'] : [])]
  for (let holder: object | null = realm; holder && !Object.hasOwn(holder, 'hasOwnProperty'); holder = Object.getPrototypeOf(holder) as object | null) {
    for (const key of Reflect.ownKeys(holder)) if (typeof key === 'symbol' || !seen.includes(key)) Reflect.deleteProperty(holder, key)
  }
  const facade: Record<string, unknown> = {}
  const give = (names: object) => {
    Object.assign(realm, names)
    Object.assign(facade, names)
  }
  Object.assign(facade, Object.fromEntries(seen.map((name) => [name, (realm as unknown as Record<string, unknown>)[name]])))
  give({ Date: dateOf(realm.Date, clock), Function: noFunction(realm.Function, facade), globalThis: facade, console })
  give({ setTimeout: clock.setTimeout, setInterval: clock.setInterval, clearTimeout: clock.clear, clearInterval: clock.clear })

  return {
    clock,
    copy: <T>(value: T): T => {
      if (value === undefined) return value
      const copied = parse(stringify(value)) as T
      const isBytes = ([, one]: [string, unknown]) => one instanceof ArrayBuffer
      for (const [name, bytes] of Object.entries(value as object).filter(isBytes)) Object.assign(copied as object, { [name]: new RealmBytes(new Uint8Array(bytes as ArrayBuffer)).buffer })
      return copied
    },
    promise: (work) => new RealmPromise(work),
    give,
    run(name, text, { require, module }) {
      const wrapped = evaluate(`(function(require, module, exports, ${hidden.join(', ')}){${text}\n})\n//# sourceURL=weapp/${name}.js`) as (...given: unknown[]) => void
      wrapped.call(undefined, require, module, module.exports)
    },
    close() {
      clock.stop()
      frame.remove()
    },
  }
}

/** WeChat lets nobody make code from text, but for the old way of asking for the global object. */
function noFunction(RealmFunction: FunctionConstructor, facade: object): FunctionConstructor {
  const Refusing = function (...given: string[]) {
    if (/^\s*return this;?\s*$/.test(given[given.length - 1] ?? '')) return () => facade
    throw new EvalError('Code generation from strings disallowed for this context')
  } as unknown as FunctionConstructor
  Object.defineProperty(Refusing, 'prototype', { value: RealmFunction.prototype })
  RealmFunction.prototype.constructor = Refusing
  return Refusing
}
