import { Tag, Tags } from '@/components'
import { ago } from '@/domain/kernel/calendar'

interface CountsProps {
  counts: { waiting: number; overdue: number; dueSoon: number; oldest: number | null }
}

/** What waits, in three numbers. */
export function Counts({ counts: { waiting, overdue, dueSoon, oldest } }: CountsProps) {
  if (waiting === 0) return null
  return (
    <Tags>
      <Tag tone={overdue > 0 ? 'bad' : 'grey'}>超期 {overdue}</Tag>
      <Tag tone={dueSoon > 0 ? 'warn' : 'grey'}>快到期 {dueSoon}</Tag>
      {oldest === null ? null : <Tag tone='grey'>最早 {ago(oldest, Date.now())}</Tag>}
    </Tags>
  )
}
