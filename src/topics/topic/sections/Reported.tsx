import { useState } from 'react'
import { Refused, Row, Rows } from '@/components'
import { useView } from '@/client/useView'
import { ofTopic } from '@/domain/report/contracts'
import { DraftReport } from '@/staff/parts/DraftReport'
import { lineSaid } from '../../reports/says'
import type { Of } from './of'

const before = ['drafted', 'proposed', 'confirmed']

/** What is being written and what has been sent about this topic, and what may be written now. */
export function Reported({ topic }: Of) {
  const view = useView(ofTopic, before.includes(topic.status) && topic.reports.length === 0 ? null : { topic: topic.id })
  const [more, setMore] = useState(false)
  if (!view.value) return <Refused refusal={view.refusal} />
  const { items, may } = view.value
  return (
    <>
      {items.length > 0 ? (
        <Rows label='报送'>
          {items.map((one) => <Row key={one.id} icon='doc' title={one.title} note={lineSaid(one)} extra={one.statusLabel} href={`/topics/report/index?id=${one.id}`} />)}
        </Rows>
      ) : null}
      {more || items.length === 0 ? <DraftReport from={{ topic: topic.id }} may={may} onDone={() => setMore(false)} /> : may.length > 0 ? <Rows><Row icon='plus' title='再起草一份' note='提案、社情民意信息或调研报告' onTap={() => setMore(true)} /></Rows> : null}
    </>
  )
}
