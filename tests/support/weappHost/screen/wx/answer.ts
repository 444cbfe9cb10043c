import type { Realm } from '../logic/realm'

export interface Asked {
  success?(result: object): void
  fail?(error: object): void
  complete?(result: object): void
  [option: string]: unknown
}
export type Work = (asked: Asked) => object | void | Promise<object | void>

/** What went wrong, as WeChat words it: `errMsg` without the name of what was asked. */
export class Failure extends Error {
  constructor(readonly why: string, readonly errCode?: number) {
    super(why)
  }
}

export interface Call {
  name: string
  asked: Record<string, unknown>
}

/** Makes one of `wx`'s functions: answers by callbacks, or by a promise when none were given; writes down that it was asked. */
export function answering(realm: Realm, calls: Call[], wrong: (error: unknown) => void) {
  const tell = (act: unknown, result: object) => {
    if (typeof act !== 'function') return
    try {
      act(realm.copy(result))
    } catch (error) {
      wrong(error)
    }
  }
  return (name: string, work: Work) => (asked: Asked = {}) => {
    calls.push({ name, asked: JSON.parse(JSON.stringify(asked)) as Record<string, unknown> })
    let working: Promise<object | void>
    try {
      // Some must be done within the tap itself, so the work begins at once.
      working = Promise.resolve(work(asked))
    } catch (error) {
      working = Promise.reject(error)
    }
    const heard = working.then(
      (result) => ({ ok: true, answer: { errMsg: `${name}:ok`, ...result } }),
      (error: unknown) => ({ ok: false, answer: failed(name, error) }),
    )
    if (asked.success || asked.fail || asked.complete) {
      void heard.then(({ ok, answer }) => {
        tell(ok ? asked.success : asked.fail, answer)
        tell(asked.complete, answer)
      })
      return undefined
    }
    return realm.promise<object>((resolve, reject) => void heard.then(({ ok, answer }) => (ok ? resolve : reject)(realm.copy(answer))))
  }
}

function failed(name: string, error: unknown): object {
  if (error instanceof Failure) return { errMsg: `${name}:fail ${error.why}`, ...(error.errCode === undefined ? {} : { errCode: error.errCode }) }
  const words = error instanceof Error ? error.message : String(error)
  return { errMsg: words.startsWith(`${name}:fail`) ? words : `${name}:fail ${words}` }
}
