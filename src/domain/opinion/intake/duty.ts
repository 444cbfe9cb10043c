import { hour } from '../../kernel/calendar'
import { lifecycle } from '../../kernel/lifecycle'
import type { Stored } from '../../kernel/record'

/** 委员轮值 (seed 000): which member receives people where and when. */
export const dutyLife = lifecycle({
  name: '委员值班',
  start: 'set',
  states: { set: '已排班', cancelled: '已取消' },
  moves: { cancelDuty: { from: 'set', to: 'cancelled', by: ['clerk', 'convener'], says: '取消值班' } },
})
export type DutyStatus = keyof typeof dutyLife.states

export interface Duty extends Stored {
  status: DutyStatus
  submission: string
  room: string
  area: string
  areas: readonly string[]
  /** The member. */
  person: string
  name: string
  startsAt: number
  endsAt: number
  place: string
}

/** What was heard is often written down on the way home. */
const before = hour
const after = 12 * hour
export const recordableOn = ({ status, startsAt, endsAt }: Pick<Duty, 'status' | 'startsAt' | 'endsAt'>, now: number): boolean =>
  status === 'set' && now >= startsAt - before && now <= endsAt + after
export const recordableUntil = after
