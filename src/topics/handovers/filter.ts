import type { LedgerFilter } from '@/domain/supervision/ledger'

export const shelves = [{ key: 'open', label: '正在办' }, { key: 'done', label: '已办结' }, { key: 'all', label: '全部' }] as const

export const asNames = { main: '主办的', helper: '会办的' } as const

/** Whether anything besides the shelf and the light narrows it. */
export const isNarrowed = ({ unit, as, room, committee, topic, year, from, to }: LedgerFilter): boolean =>
  [unit, as, room, committee, topic, year, from, to].some((one) => one !== null && one !== undefined)
