import { day, minute } from '../kernel/calendar'

/** One row of the consent ledger: how many sends this openid has agreed to with this template. WeChat offers no way to ask. */
export interface Consent {
  _id: string
  /** Of a one-time template. */
  left: number
  /** Of a long-term template: accepted and not taken back. */
  standing: boolean
  /** When they last refused for good, in WeChat's settings. */
  refusedAt: number
  /** When what `standing` says was said. */
  saidAt: number
  /** Accepts of the last day as told by the phone (its own key) and as told by WeChat. */
  told: readonly Accept[]
  /** Notices that took one and have not given it back, latest last. */
  taken: readonly string[]
  /** Counts what is written here from what was read. */
  rev: number
}

export interface Accept {
  by: 'phone' | 'wechat'
  /** The same accept told again has the same key. */
  key: string
  at: number
}

export const consentId = (openid: string, template: string): string => `${openid}_${template}`

/** A phone's report reaches us so long after the tap, at most; what WeChat says of the tap carries the tap's own time. */
export const within = 5 * minute
/** What is older has long been matched; told again, it is not heard. */
const remembered = day

/**
 * How many times somebody said yes, when the phone and WeChat both tell of it and each may be late, missing or told twice:
 * every report and every event, less those that can be one and the same tap. Two sorted rows of moments pair best in order.
 */
export function accepts(told: readonly Accept[]): number {
  const times = (by: Accept['by']) => told.filter((one) => one.by === by).map(({ at }) => at).sort((a, b) => a - b)
  const phone = times('phone')
  const wechat = times('wechat')
  let pairs = 0
  for (let p = 0, w = 0; p < phone.length && w < wechat.length; ) {
    const apart = (phone[p] ?? 0) - (wechat[w] ?? 0)
    if (Math.abs(apart) <= within) {
      pairs += 1
      p += 1
      w += 1
    } else if (apart < 0) p += 1
    else w += 1
  }
  return phone.length + wechat.length - pairs
}

export const noConsent = (_id: string): Consent => ({ _id, left: 0, standing: false, refusedAt: 0, saidAt: 0, told: [], taken: [], rev: 0 })

export interface Heard {
  /** What to write; `left` comes as a change, so that a send at the same moment is not lost. */
  set: Partial<Consent>
  more: number
}

/** What one more report or event of a yes changes; nothing when it has been told before or is too old to be new. */
export function hearAccept(row: Consent, accept: Accept, now: number): Heard | null {
  if (now - accept.at > remembered || row.told.some(({ by, key }) => by === accept.by && key === accept.key)) return null
  const kept = row.told.filter(({ at }) => now - at <= remembered)
  const after = (told: readonly Accept[]) => told.filter(({ at }) => at > row.refusedAt)
  const told = [...kept, accept]
  const lasting = accept.at >= row.saidAt ? { standing: true, saidAt: accept.at } : {}
  return { set: { told, ...lasting }, more: accepts(after(told)) - accepts(after(kept)) }
}

/** No to the question in the mini-program: earlier accepts stay good, a long-term one ends. */
export const hearNo = (row: Consent, at: number): Heard | null => (at > row.saidAt && row.standing ? { set: { standing: false, saidAt: at }, more: 0 } : null)

/** 拒收 in WeChat's own settings, or 43101: nothing is left but what was agreed to afterwards. */
export function hearRefusal(row: Consent, at: number): Heard | null {
  if (at <= row.refusedAt) return null
  const left = Math.min(row.left, accepts(row.told.filter((one) => one.at > at)))
  return { set: { refusedAt: at, ...(at > row.saidAt ? { standing: false, saidAt: at } : {}) }, more: left - row.left }
}

/** Enough consent left to spend one, with so many kept back. */
export const mayTake = (row: Pick<Consent, 'left' | 'standing'> | undefined, longTerm: boolean, reserve = 0): boolean => (longTerm ? row?.standing === true : (row?.left ?? 0) > reserve)
