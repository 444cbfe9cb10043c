import type { OutputOf } from '@/domain/kernel/contract'
import type { confirmMany } from '@/domain/meeting/door/contracts'

/** How many were confirmed, and whom somebody should look at again. */
export const leftOut = ({ confirmed, left }: OutputOf<typeof confirmMany>): string =>
  left.length === 0 ? `已确认 ${confirmed} 人` : `已确认 ${confirmed} 人；${left.map(({ name }) => name).join('、')}刚刚有人改过，请再看一下`
