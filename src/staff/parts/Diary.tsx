import { useState } from 'react'
import { Card, Link, Timeline } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { Entry } from '@/domain/kernel/diary'
import { shown } from '@/domain/kernel/text'

const few = 4

/** 办理记录, newest first: the last few, and all when asked for. */
export function Diary({ entries }: { entries: readonly Entry[] }) {
  const [all, setAll] = useState(false)
  const now = Date.now()
  const newest = [...entries].reverse()
  const items = (all ? newest : newest.slice(0, few)).map((entry, index) => ({
    key: `${entry.at}-${entry.move}-${newest.length - index}`,
    title: entry.says,
    at: `${said(entry.at, now)} · ${entry.by}`,
    note: entry.note ? shown(entry.note) : undefined,
    done: true,
    now: index === 0,
  }))
  return (
    <Card title='办理记录'>
      <Timeline items={items} />
      {!all && newest.length > few ? <Link onTap={() => setAll(true)}>全部 {newest.length} 条记录</Link> : null}
    </Card>
  )
}
