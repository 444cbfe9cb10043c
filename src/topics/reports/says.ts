import type { Tone } from '@/components'
import { beijing } from '@/domain/kernel/calendar'
import type { ReportStatus } from '@/domain/report/report'
import type { ReportLine } from '@/domain/report/views'

export const tones: Record<ReportStatus, Tone> = { drafting: 'grey', submitted: 'warn', signed: 'warn', sent: 'ok', dropped: 'grey' }
export const toneOf = (status: string): Tone => tones[status as ReportStatus]

/** Kind, number, to whom, and the best that became of it. */
export const lineSaid = ({ kind, number, sentTo, badges }: ReportLine): string =>
  [number ?? kind, sentTo && `报${sentTo}`, badges[0]].filter(Boolean).join(' · ')

/** This year and those before, back to when such rooms began. */
export const yearsBack = (now: number): string[] => Array.from({ length: Math.max(1, beijing(now).year() - 2019) }, (_, back) => String(beijing(now).year() - back))
