import { Card, Timeline } from '@/components'
import { dayOnly, said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import type { HandoverView } from '@/domain/supervision/views'

interface Item {
  at: number
  title: string
  by?: string
  note?: string | null
}

/** 催办, what the clock reminded of, extensions asked for: everything about time, newest first. */
export function Pressed({ handover }: { handover: HandoverView }) {
  const now = Date.now()
  const items: Item[] = [
    ...handover.urges.map(({ at, by, words }) => ({ at, title: '催办', by, note: words })),
    ...handover.reminded.map(({ at, says }) => ({ at, title: `系统提醒：${says}` })),
    ...handover.extensions.map(({ answeredAt: at, granted, until, reason, answer, by }) => ({
      at, by, title: granted ? `同意延到 ${dayOnly(until, now)}` : `没有同意延到 ${dayOnly(until, now)}`, note: [`申请：${reason}`, answer ? `理由：${answer}` : ''].filter(Boolean).join('\n'),
    })),
    ...(handover.escalatedAt === null ? [] : [{ at: handover.escalatedAt, title: '已告诉同级党组织和政协机关' }]),
  ]
  if (items.length === 0) return null
  const newest = items.sort((a, b) => b.at - a.at)
  return (
    <Card title='催办和期限'>
      <Timeline items={newest.map(({ at, title, by, note }, index) => ({ key: `${at}-${index}`, title, at: [said(at, now), by].filter(Boolean).join(' · '), note: note ? shown(note) : undefined, done: true, now: index === 0 }))} />
    </Card>
  )
}
