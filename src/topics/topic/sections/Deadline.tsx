import { Card, Line, P, Tag } from '@/components'
import { dayOnly, light } from '@/domain/kernel/calendar'
import { lights } from '@/staff/parts/says'
import type { Of } from './of'

/** By when the gate it waits at should have decided. */
export function Deadline({ topic: { gateBy, status } }: Of) {
  if (gateBy === null) return null
  const now = Date.now()
  const { says, tone } = lights[light(gateBy, now, false)]
  return (
    <Card>
      <Line><P>{status === 'concluded' ? '共识应在' : '议题应在'} {dayOnly(gateBy, now)} 以前{status === 'concluded' ? '确定' : '确认'}</P><Tag tone={tone}>{says}</Tag></Line>
    </Card>
  )
}
