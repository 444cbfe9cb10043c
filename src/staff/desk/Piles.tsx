import type { ReactNode } from 'react'
import { Card, Num, Small, Tag, Tags } from '@/components'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { queue } from '@/domain/opinion/contracts'
import { ledger } from '@/domain/supervision/contracts'
import { list } from '@/domain/topic/contracts'
import { ago, light, type Light } from '@/domain/kernel/calendar'
import type { Refusal } from '@/domain/kernel/refusal'

interface PileProps {
  title: string
  /** null: not counted yet. */
  count: string | null
  refusal: Refusal | null
  page: string
  children?: ReactNode
}

/** One number as large as it matters, and what is urgent about it. */
function Pile({ title, count, refusal, page, children }: PileProps) {
  return (
    <Card title={title} extra={<Num>{count ?? '…'}</Num>} onTap={() => goTo(page)}>
      {refusal ? <Small>{refusal.text}</Small> : children}
    </Card>
  )
}

const first = { after: null }
/** A page's worth is counted exactly; more than that is more. */
const counted = (value: { items: readonly unknown[]; next: string | null } | null) => value && `${value.items.length}${value.next ? '+' : ''}`

export function Opinions() {
  const { value, refusal } = useView(queue, { tab: 'waiting', ...first })
  return (
    <Pile title='待看意见' count={value && String(value.waiting)} refusal={refusal} page='/staff/queue/index'>
      {value && value.waiting > 0 ? (
        <Tags>
          <Tag tone={value.overdue > 0 ? 'bad' : 'grey'}>超期 {value.overdue}</Tag>
          <Tag tone={value.dueSoon > 0 ? 'warn' : 'grey'}>快到期 {value.dueSoon}</Tag>
          {value.oldest === null ? null : <Tag tone='grey'>最早 {ago(value.oldest, Date.now())}</Tag>}
        </Tags>
      ) : value ? <Small>都看完了</Small> : null}
    </Pile>
  )
}

export function Topics() {
  const { value, refusal } = useView(list, { shelf: 'todo', ...first })
  const lit = (one: Light) => value?.items.filter(({ gateBy }) => gateBy !== null && light(gateBy, Date.now(), false) === one).length ?? 0
  const [overdue, soon] = [lit('overdue'), lit('soon')]
  return (
    <Pile title='议题待办' count={counted(value)} refusal={refusal} page='/topics/topics/index'>
      {overdue + soon > 0 ? <Tags>{overdue > 0 ? <Tag tone='bad'>超期 {overdue}</Tag> : null}{soon > 0 ? <Tag tone='warn'>快到期 {soon}</Tag> : null}</Tags> : null}
      {value ? <Small>{value.items[0] ? `最早：${value.items[0].title}（${value.items[0].statusLabel}）` : '没有等您办的'}</Small> : null}
    </Pile>
  )
}

export function Handovers() {
  const { value, refusal } = useView(ledger, { shelf: 'open', ...first })
  const counts = value?.counts
  const all = counts ? Object.entries(counts).reduce((sum, [light, many]) => sum + (light === 'done' ? 0 : many), 0) : null
  return (
    <Pile title='督办' count={all === null ? null : String(all)} refusal={refusal} page='/topics/handovers/index'>
      {counts && all ? (
        <Tags>
          <Tag tone={counts.overdue > 0 ? 'bad' : 'grey'}>超期 {counts.overdue}</Tag>
          {counts.questioned > 0 ? <Tag tone='bad'>群众说没解决 {counts.questioned}</Tag> : null}
          {counts.unsigned > 0 ? <Tag tone='bad'>逾期未签收 {counts.unsigned}</Tag> : null}
          <Tag tone={counts.soon > 0 ? 'warn' : 'grey'}>快到期 {counts.soon}</Tag>
        </Tags>
      ) : value ? <Small>没有正在办的</Small> : null}
    </Pile>
  )
}
