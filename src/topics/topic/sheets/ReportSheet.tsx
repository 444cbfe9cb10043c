import { Failed, Loading, P, Row, Rows, Sheet } from '@/components'
import { useView } from '@/client/useView'
import { ofTopic } from '@/domain/report/contracts'
import { DraftReport } from '@/staff/parts/DraftReport'
import { lineSaid } from '../../reports/says'
import type { SheetProps } from './sheet'

/** A report is a paper of its own: here it is begun, or gone on with. */
export function ReportSheet({ topic, open, onClose }: SheetProps) {
  const view = useView(ofTopic, open ? { topic: topic.id } : null)
  const begun = view.value?.items.filter(({ status }) => status !== 'sent' && status !== 'dropped') ?? []
  return (
    <Sheet open={open} title='报送' onClose={onClose}>
      <P>按议题的记录自动起草，您再改。写好以后由召集人或专委会签发，再报送。</P>
      {begun.length > 0 ? <Rows label='正在办的'>{begun.map((one) => <Row key={one.id} icon='doc' title={one.title} note={lineSaid(one)} extra={one.statusLabel} href={`/topics/report/index?id=${one.id}`} />)}</Rows> : null}
      {view.value ? <DraftReport from={{ topic: topic.id }} may={view.value.may} onDone={onClose} /> : view.refusal ? <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}
    </Sheet>
  )
}
