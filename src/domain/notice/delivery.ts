import type { Notice, NoticeStatus } from './notice'

/** How the news of a meeting got on: 送达 · 拒收 · 未订阅 · 失败 · 待发 · 打电话 (no WeChat known). */
export const reachedKinds = ['sent', 'refused', 'unsubscribed', 'failed', 'waiting', 'byPhone'] as const
export type Reached = (typeof reachedKinds)[number]

const fates: Record<NoticeStatus, Reached | null> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  refused: 'refused',
  unsubscribed: 'unsubscribed',
  failed: 'failed',
  none: 'byPhone',
  // What was overtaken before it left says nothing; the news that overtook it does.
  cancelled: null,
  spared: null,
}

export interface Told {
  /** Person or openid. */
  to: string
  status: NoticeStatus
  at: number
}

export interface Delivery {
  each: ReadonlyMap<string, Reached>
  /** Together exactly as many as were invited. */
  sums: Readonly<Record<Reached, number>>
  read: number
}

export const tellsOf = ({ person, openid, status, at }: Pick<Notice, 'person' | 'openid' | 'status' | 'at'>): Told => ({ to: person ?? openid ?? '', status, at })

/** By the latest news that stood: everybody invited is in exactly one state. `to`: their address; null for a guest nobody knows. */
export function deliveryOf(invited: readonly { id: string; to: string | null; read: boolean }[], told: readonly Told[]): Delivery {
  const latest = new Map<string, { at: number; reached: Reached }>()
  for (const { to, status, at } of told) {
    const reached = fates[status]
    const known = latest.get(to)
    if (reached && (!known || at >= known.at)) latest.set(to, { at, reached })
  }
  const each = new Map(invited.map(({ id, to }) => [id, (to === null ? undefined : latest.get(to)?.reached) ?? 'byPhone'] as const))
  const sums = Object.fromEntries(reachedKinds.map((kind) => [kind, 0])) as Record<Reached, number>
  for (const reached of each.values()) sums[reached] += 1
  return { each, sums, read: invited.filter(({ read }) => read).length }
}

const lost: readonly string[] = ['unsubscribed', 'refused', 'failed', 'byPhone']
/** WeChat will not reach them any more. */
export const isLost = (reached: string): boolean => lost.includes(reached)
