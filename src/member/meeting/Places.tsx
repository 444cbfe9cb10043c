import { Small } from '@/components'
import { untilSaid } from '@/domain/meeting/calling/signUp'
import type { MyMeeting } from '@/domain/meeting/views'

/** How many places are left and until when one signs up, for those who come of their own accord. */
export function Places({ meeting: { signUp, me, status } }: { meeting: MyMeeting }) {
  const decided = me.status !== 'invited' && me.status !== 'declined'
  if (!signUp || me.must || decided || status === 'closed' || status === 'cancelled') return null
  const now = Date.now()
  const { capacity, left, until } = signUp
  const over = until !== null && now > until
  const places = capacity === null ? '' : left === 0 ? `${capacity} 个名额满了，可以排候补` : `${capacity} 个名额，还剩 ${left ?? capacity} 个`
  const by = until === null ? '' : over ? `报名 ${untilSaid(until, now)} 截止了` : `${untilSaid(until, now)} 前可以报名`
  const said = [over ? '' : places, by].filter(Boolean).join('，')
  return said ? <Small>{said}</Small> : null
}

/** 前面还有 2 位 */
export const lineSaid = (ahead: number | null): string =>
  ahead === null ? '您在候补，有人来不了就轮到您' : ahead === 0 ? '您是候补第一位，有人来不了就轮到您' : `您在候补，前面还有 ${ahead} 位。轮到您时会告诉您`
