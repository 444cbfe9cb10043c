import { useState } from 'react'
import { Area, Btn, P, Refused, Sheet, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import type { Contract } from '@/domain/kernel/contract'

interface ReasonSheetProps<Field extends string, Output> {
  open: boolean
  title: string
  /** What follows from it, said before it is done. */
  text?: string
  label: string
  hint?: string
  max: number
  confirm: string
  danger?: boolean
  contract: Contract<{ id: string; version: number } & Record<Field, string>, Output>
  field: Field
  on: { id: string; version: number }
  onClose: () => void
  onDone: (output: Output) => void | Promise<unknown>
  onRefresh?: () => void | Promise<unknown>
}

/** One move that asks for one text: a reason, an answer, a result. What was typed stays until it was accepted. */
export function ReasonSheet<Field extends string, Output>(props: ReasonSheetProps<Field, Output>) {
  const { open, title, text, label, hint, max, confirm, danger, contract, field, on, onClose, onDone, onRefresh } = props
  const [words, setWords] = useState('')
  const act = useAct()
  const send = async () => {
    const input = { id: on.id, version: on.version, [field]: words } as { id: string; version: number } & Record<Field, string>
    const output = await act.run(contract, input)
    if (output === null) return
    setWords('')
    onClose()
    await onDone(output)
  }
  const again = () => {
    act.clear()
    return onRefresh?.()
  }
  const foot = (
    <Stack>
      <Refused refusal={act.refusal} onRefresh={again} />
      <Btn kind={danger ? 'danger' : 'main'} onTap={send}>{confirm}</Btn>
    </Stack>
  )
  return (
    <Sheet open={open} title={title} onClose={onClose} foot={foot}>
      {text ? <P>{text}</P> : null}
      <Area label={label} hint={hint} value={words} onChange={setWords} max={max} error={act.wrong(field)} required />
    </Sheet>
  )
}
