import { useRef } from 'react'
import { Refused, Row, Rows } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { goTo } from '@/client/go'
import type { ReportKind } from '@/domain/kernel/reportKinds'
import { draft } from '@/domain/report/contracts'

interface DraftReportProps {
  from: { topic: string } | { issue: string }
  may: readonly ReportKind[]
  /** It is there now; the page that asked may put its sheet away. */
  onDone?: () => void
}

const notes: Record<ReportKind, string> = {
  提案: '案由、案据、建议，1500 字以内',
  社情民意信息: '情况、原因、建议，1500 字以内',
  调研报告: '背景、调研情况、问题、建议',
}

/** One tap drafts from the record and opens the draft. */
export function DraftReport({ from, may, onDone }: DraftReportProps) {
  const act = useAct()
  // The same key until it worked: a second tap after a lost answer finds the first draft.
  const keys = useRef<Partial<Record<ReportKind, string>>>({})
  const begin = async (kind: ReportKind) => {
    const key = (keys.current[kind] ??= newKey())
    const done = await act.run(draft, { key, kind, topic: 'topic' in from ? from.topic : null, issue: 'issue' in from ? from.issue : null })
    if (!done) return
    keys.current[kind] = undefined
    onDone?.()
    await goTo(`/topics/reportEdit/index?id=${done.id}`)
  }
  if (may.length === 0) return null
  return (
    <>
      <Refused refusal={act.refusal} />
      <Rows label='起草'>{may.map((kind) => <Row key={kind} icon='plus' title={`起草${kind}`} note={notes[kind]} onTap={() => begin(kind)} />)}</Rows>
    </>
  )
}
