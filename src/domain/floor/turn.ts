import { minute } from '../kernel/calendar'
import { lifecycle } from '../kernel/lifecycle'
import type { FloorRecord } from './row'

const host = ['clerk', 'convener'] as const

/** “保证每个人都能把话说完”: whoever wants to speak waits for their turn and is given time by the host. */
export const turnLife = lifecycle({
  name: '发言',
  start: 'waiting',
  states: { waiting: '等发言', speaking: '正在发言', done: '已发言', withdrawn: '不说了', skipped: '先跳过' },
  moves: {
    giveFloor: { from: 'waiting', to: 'speaking', by: host, needs: { minutes: '几分钟' }, says: '请他发言' },
    bringForward: { from: 'waiting', to: 'same', by: host, says: '提到最前' },
    skip: { from: 'waiting', to: 'skipped', by: host, says: '先跳过' },
    withdrawTurn: { from: 'waiting', to: 'withdrawn', by: ['attendee'], says: '不说了' },
    extend: { from: 'speaking', to: 'same', by: host, needs: { minutes: '几分钟' }, says: '加时间' },
    endTurn: { from: 'speaking', to: 'done', by: [...host, 'attendee'], says: '说完了' },
  },
})
export type TurnStatus = keyof typeof turnLife.states
export type TurnMove = keyof typeof turnLife.moves

/** What a host gives with one tap. */
export const minutesOffered = [3, 5, 10] as const
export const minutesMost = 60

export interface Turn extends FloorRecord {
  kind: 'turn'
  status: TurnStatus
  /** Whoever stands lower speaks earlier; at first the time they asked. */
  place: number
  givenAt: number | null
  /** All that was given, extensions too. */
  minutes: number | null
  endedAt: number | null
}

/** First come, first served, but for whom the host has brought forward. */
export const queueOf = <T extends Pick<Turn, '_id' | 'status' | 'place'>>(turns: readonly T[]): T[] =>
  turns.filter(({ status }) => status === 'waiting').sort((a, b) => a.place - b.place || (a._id < b._id ? -1 : 1))

/** Before everybody who waits. */
export const firstPlace = (turns: readonly Pick<Turn, '_id' | 'status' | 'place'>[], now: number): number => (queueOf(turns)[0]?.place ?? now) - 1

type Given = Pick<Turn, '_id' | 'status' | 'givenAt' | 'minutes' | 'endedAt'>

/** Those who had the floor, in the order they had it. */
export const spoken = <T extends Given>(turns: readonly T[]): (T & { givenAt: number })[] =>
  turns.filter((turn): turn is T & { givenAt: number } => turn.givenAt !== null).sort((a, b) => a.givenAt - b.givenAt || (a._id < b._id ? -1 : 1))

/** One person at a time: of two who were given the floor at the same moment the later one has it. `over`: the meeting's end. */
export const speaking = <T extends Given>(turns: readonly T[], over: number | null): (T & { givenAt: number }) | null => {
  const last = spoken(turns).at(-1)
  return last && last.status === 'speaking' && over === null ? last : null
}

/** How long each had the floor (ms): until they ended, the next began or the meeting was over, whichever came first. */
export function spokenFor(turns: readonly Given[], over: number | null, now: number): Map<string, number> {
  const order = spoken(turns)
  return new Map(order.map((turn, at) => [turn._id, Math.max(0, Math.min(turn.endedAt ?? over ?? now, order[at + 1]?.givenAt ?? Infinity) - turn.givenAt)]))
}

/** ms left, negative past the end, by the server's clock. */
export const leftOf = ({ givenAt, minutes }: { givenAt: number; minutes: number | null }, now: number): number => givenAt + (minutes ?? 0) * minute - now

export type Urgency = 'plenty' | 'soon' | 'over'
export const urgencyOf = (left: number): Urgency => (left <= 0 ? 'over' : left <= minute ? 'soon' : 'plenty')

/** 4:05 left, or 0:12 past the end; counted in whole seconds, the last of them full. */
export function leftSaid(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** 3 分 20 秒 */
export function lastedSaid(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return [minutes > 0 ? `${minutes} 分` : '', seconds % 60 > 0 || minutes === 0 ? `${seconds % 60} 秒` : '钟'].filter(Boolean).join(minutes > 0 && seconds % 60 === 0 ? '' : ' ')
}

/** What was given last is offered first. */
export const usualMinutes = (turns: readonly Given[]): number => {
  const given = spoken(turns).at(-1)?.minutes
  return minutesOffered.find((one) => one === given) ?? minutesOffered[1]
}
