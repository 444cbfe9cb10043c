import { Card, Timeline } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { Entry } from '@/domain/kernel/diary'

export function Diary({ lines }: { lines: readonly Entry[] }) {
  const now = Date.now()
  const items = lines.map(({ at, says, by, note }, i) => ({ key: String(i), title: says, at: `${said(at, now)} · ${by}`, note, done: true })).reverse()
  return <Card title='办理记录'><Timeline items={items} /></Card>
}
