import { day } from '../kernel/calendar'
import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'

const staff = ['clerk', 'convener'] as const

/** 可协商的共性问题 (seed 003): many people, one place, one matter. The radar gathers, a person decides. */
export const issueLife = lifecycle({
  name: '共性问题',
  start: 'forming',
  states: {
    forming: '刚有苗头',
    open: '待研判',
    proposed: '已拟为议题',
    dismissed: '不作共性问题',
    merged: '已合并',
  },
  moves: {
    emerge: { from: 'forming', to: 'open', by: ['road'], says: '成为共性问题' },
    subside: { from: 'open', to: 'forming', by: ['road'], says: '人数减少' },
    propose: { from: ['forming', 'open'], to: 'proposed', by: staff, needs: { topic: '议题' }, says: '拟为议题' },
    dismiss: { from: ['forming', 'open'], to: 'dismissed', by: staff, needs: { note: '理由' }, says: '不作共性问题' },
    restore: { from: 'dismissed', to: 'open', by: staff, says: '恢复' },
    leaveTopic: { from: 'proposed', to: 'open', by: ['road'], says: '议题终止，退回研判' },
    merge: { from: ['forming', 'open'], to: 'merged', by: ['road'], says: '并入另一个共性问题' },
  },
})

export type IssueStatus = keyof typeof issueLife.states
export type IssueMove = keyof typeof issueLife.moves

/** From so many different people on it is common. */
export const commonFrom = 3

export interface Issue extends Stored {
  status: IssueStatus
  /** What and where, in the words residents used. */
  title: string
  subject: string | null
  areas: readonly string[]
  area: string
  /** Rooms its opinions came through; each of them sees it. */
  rooms: readonly string[]
  /** Opinions, and different people among those who spoke; letters without a name count one each. */
  count: number
  people: number
  /** Of its opinions, how many are in a topic already; a minute late at most. */
  inTopics: number
  /** Digests of who they are, at most `personsMost`; for counting people, nothing else. */
  persons: readonly string[]
  /** When they came (ms), the newest of them, at most `arrivalsMost`. */
  arrivals: readonly number[]
  firstAt: number
  lastAt: number
  topic: string | null
}

export const arrivalsMost = 200
export const personsMost = 2000

/** How fast it grows: opinions of the last seven days and of the seven before. Among the newest `arrivalsMost`. */
export function growth(arrivals: readonly number[], now: number): { week: number; weekBefore: number } {
  const within = (from: number, to: number) => arrivals.filter((at) => at > now - from && at <= now - to).length
  return { week: within(7 * day, 0), weekBefore: within(14 * day, 7 * day) }
}

/** Statuses in which an opinion no longer counts for a common issue. */
export const out: readonly string[] = ['held', 'quarantined', 'withdrawn', 'declined']
