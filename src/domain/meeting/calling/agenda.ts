import { minute } from '../../kernel/calendar'
import type { AgendaLine } from '../meeting'

/** How long the agenda takes (min), as far as somebody has said. */
export const agendaMinutes = (lines: readonly AgendaLine[]): number => lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0)

/** By how many minutes it is longer than the meeting; 0 where it fits or the times make no sense yet. */
export const agendaOver = (lines: readonly AgendaLine[], startsAt: number, endsAt: number): number =>
  endsAt <= startsAt ? 0 : Math.max(agendaMinutes(lines) - Math.floor((endsAt - startsAt) / minute), 0)
