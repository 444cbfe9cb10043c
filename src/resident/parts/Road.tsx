import { Small, Timeline } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { Progress } from '@/domain/opinion/views'
import { MeetingLines } from './MeetingLines'

/** The few steps of the road, with the date of those behind; where it stands now, the last that happened. */
export function Road({ progress: { steps, word, meeting, news } }: { progress: Progress }) {
  const now = Date.now()
  const here = (
    <>
      {news.slice(-3).reverse().map(({ at, words }) => <Small key={at}>{said(at, now)}：{words}</Small>)}
      {meeting ? <MeetingLines meeting={meeting} /> : null}
    </>
  )
  const items = steps.map((step) => ({
    key: step.word,
    title: step.label,
    done: step.done,
    now: step.word === word,
    ...(step.done && step.at !== null ? { at: said(step.at, now) } : {}),
    ...(step.done && step.note && (step.word !== word || news.length === 0) ? { note: step.note } : {}),
    ...(step.word === word ? { children: here } : {}),
  }))
  return <Timeline items={items} />
}
