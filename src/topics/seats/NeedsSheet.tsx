import { useState } from 'react'
import { Btn, Field, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import type { Seat, SeatCount } from '@/domain/kernel/seats'
import { setNeeds } from '@/domain/topic/takingPart'
import type { Taking } from './index'
import type { SheetProps } from './sheet'

/** How many of each; the four whom it concerns can be more, never none. */
export function NeedsSheet({ open, taking, onClose, onDone, onRefresh }: SheetProps & { taking: Taking }) {
  const [typed, setTyped] = useState<Partial<Record<Seat, string>>>(() => Object.fromEntries(taking.needs.map(({ seat, need }) => [seat, need > 0 ? String(need) : ''])))
  const { run, refusal, wrong, clear } = useAction(setNeeds)
  const send = async () => {
    const needs: SeatCount = Object.fromEntries(Object.entries(typed).map(([seat, many]) => [seat, many.trim() === '' ? 0 : Number(many)]))
    if (await run({ id: taking.id, version: taking.version, needs })) await onDone('已定下参会名额')
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  return (
    <Sheet open={open} title='参会名额' onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={again} /><Btn onTap={send}>定下名额</Btn></Stack>}>
      <P>群众代表、委员、利益相关方、部门，每一方至少 1 位。</P>
      {taking.needs.map(({ seat, label, must }) => (
        <Field key={seat} label={label} kind='number' value={typed[seat] ?? ''} onChange={(many) => setTyped({ ...typed, [seat]: many })} placeholder='0' required={must} error={wrong(`needs.${seat}`)} />
      ))}
    </Sheet>
  )
}
