import { dateOf } from '../../src/domain/kernel/calendar'
import type { Handover } from '../../src/domain/supervision/handover'
import type { Desk } from '../runtime/desk'
import { by, type Told } from './handoverMove'

const untilThen = ['unsigned', 'committee']

/** The committee's answer; kept, so that how often a unit asked and what for can be seen later. */
export function answered(desk: Desk, { extension, extensions, reminded, round }: Handover, answer: string | null, granted: boolean): Told {
  if (!extension) return { holds: { asked: null } }
  const { until, asked, reason, at } = extension
  const kept = { at, until, reason, round, granted, answer, by: by(desk), answeredAt: desk.now }
  const renewed = { dueAt: until, dueAsked: asked, dueSince: desk.now, escalatedAt: null, reminded: reminded.filter(({ kind }) => untilThen.includes(kind)) }
  return {
    holds: { asked: extension },
    set: { extension: null, extensions: [...extensions, kept], ...(granted ? renewed : {}) },
    note: granted ? `延到 ${dateOf(until)}` : `没有同意延到 ${dateOf(until)}：${answer ?? ''}`,
  }
}
