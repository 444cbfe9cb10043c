import type { IssueLine } from '@/domain/opinion/issueContracts'
import { ago } from '@/domain/kernel/calendar'

/** How fast it grows, as a clerk would say it. */
export function growthSaid({ week, weekBefore, lastAt }: Pick<IssueLine, 'week' | 'weekBefore' | 'lastAt'>, now: number): string {
  if (week === 0) return `最近 7 天没有新的，最后一条是${ago(lastAt, now)}`
  if (weekBefore === 0) return `最近 7 天来了 ${week} 条`
  return `最近 7 天来了 ${week} 条，前 7 天 ${weekBefore} 条${week > weekBefore ? '，在变多' : ''}`
}

export const roomsSaid = (rooms: readonly string[]): string => (rooms.length > 2 ? `${rooms.slice(0, 2).join('、')}等 ${rooms.length} 个议事室` : rooms.join('、'))
