import { useState } from 'react'
import { Area, Btn, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { strike } from '@/domain/report/contracts'
import type { ReportSheetProps } from './sheet'

export function StrikeSheet({ open, on, entry, onClose, onDone, onRefresh }: ReportSheetProps & { entry: string }) {
  const [reason, setReason] = useState('')
  const { run, refusal, wrong, clear } = useAction(strike)
  const send = async () => {
    const next = await run({ ...on, entry, reason })
    if (!next) return
    setReason('')
    onClose()
    onDone(next)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>更正</Btn></Stack>
  return (
    <Sheet open={open} title='更正这一条' onClose={onClose} foot={foot}>
      <P>原来记的不会删，会注明“已更正”和理由，也不再计数。要重新记，更正以后再记一条。</P>
      <Area label='更正理由' value={reason} onChange={setReason} max={300} rows={3} error={wrong('reason')} required />
    </Sheet>
  )
}
