import type { Realm } from '../logic/realm'

/** What one page has sent to the screen. */
export interface Sent {
  count: number
  bytes: number
}

/** Where a value is `undefined`, which WeChat cannot send; `''` when nowhere. */
export function undefinedIn(value: unknown, at = ''): string {
  if (value === undefined) return at
  if (typeof value !== 'object' || value === null) return ''
  for (const [key, one] of Object.entries(value)) {
    const found = undefinedIn(one, at ? `${at}.${key}` : key)
    if (found) return found
  }
  return ''
}

interface Caller {
  setData(data: object, callback?: () => void): void
}

/** Counts what a page sends, and hands it on as text, as WeChat does from one of its processes to the other. */
export function recordSetData(caller: Caller, realm: Realm, wrong: (error: unknown) => void): Sent {
  const sent: Sent = { count: 0, bytes: 0 }
  const send = caller.setData.bind(caller)
  caller.setData = (data, callback) => {
    const missing = undefinedIn(data)
    if (missing) wrong(new TypeError(`setData: ${missing} is undefined`))
    const text = JSON.stringify(data)
    sent.count += 1
    sent.bytes += new TextEncoder().encode(text).length
    send(JSON.parse(text) as object)
    if (callback) realm.clock.setTimeout(callback, 0)
  }
  return sent
}
