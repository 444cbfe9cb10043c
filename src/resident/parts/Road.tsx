import { Timeline } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { Progress } from '@/domain/opinion/views'
import { MeetingLines } from './MeetingLines'

/** The few steps of the road, with the date of those behind. */
export function Road({ progress: { steps, word, meeting } }: { progress: Progress }) {
  const now = Date.now()
  const items = steps.map((step) => ({
    key: step.word,
    title: step.label,
    done: step.done,
    now: step.word === word,
    ...(step.done && step.at !== null ? { at: said(step.at, now) } : {}),
    ...(step.done && step.note ? { note: step.note } : {}),
    ...(step.word === 'meeting' && meeting ? { children: <MeetingLines meeting={meeting} /> } : {}),
  }))
  return <Timeline items={items} />
}
