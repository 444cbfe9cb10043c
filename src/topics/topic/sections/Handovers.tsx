import { Row, Rows } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import type { Of } from './of'

export function Handovers({ topic, linked }: Of & { linked: boolean }) {
  if (topic.handovers.length === 0) return null
  const now = Date.now()
  return (
    <Rows label='交办件'>
      {topic.handovers.map(({ id, unit, text, dueAt, statusLabel }) => (
        <Row key={id} icon='doc' title={text} note={`${unit} · ${dayOnly(dueAt, now)}前办结`} extra={statusLabel} {...(linked ? { href: `/topics/handover/index?id=${id}` } : {})} />
      ))}
    </Rows>
  )
}
