import { useState } from 'react'
import { Area, Btn, Field, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { recount } from '@/domain/opinion/intake/box'
import { halfWidth } from '@/domain/kernel/halfWidth'

interface RecountSheetProps {
  open: boolean
  box: { id: string; version: number; count: number }
  onClose: () => void
  onDone: () => Promise<void>
}

export function RecountSheet({ open, box, onClose, onDone }: RecountSheetProps) {
  const [count, setCount] = useState('')
  const [reason, setReason] = useState('')
  const { run, refusal, wrong } = useAction(recount)
  const send = async () => {
    const plain = halfWidth(count).trim()
    if (!(await run({ id: box.id, version: box.version, count: /^\d+$/.test(plain) ? Number(plain) : NaN, reason }))) return
    setCount('')
    setReason('')
    onClose()
    await onDone()
  }
  return (
    <Sheet open={open} title='更正封数' onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={onDone} /><Btn onTap={send}>更正</Btn></Stack>}>
      <P>开箱时数的是 {box.count} 封。原来的数会留在办理记录里。</P>
      <Field label='实际有几封' kind='number' value={count} onChange={setCount} error={wrong('count')} required />
      <Area label='为什么数目不一样' rows={2} value={reason} onChange={setReason} max={100} hint='例如：两封粘在一起' error={wrong('reason')} required />
    </Sheet>
  )
}
