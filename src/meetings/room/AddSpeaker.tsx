import { useState } from 'react'
import { Btn, Chips, Field, Refused, Sheet, Stack } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { addSpeaker } from '@/domain/floor/contracts'
import type { PartProps } from './index'

/** Somebody who raised a hand instead of tapping; whoever signed in without a phone is one tap away. */
export function AddSpeaker({ open, room, onClose, onDone }: PartProps & { open: boolean; onClose: () => void }) {
  const [key, setKey] = useState(newKey)
  const [name, setName] = useState('')
  const act = useAct()
  const waiting = new Set(room.queue.map((turn) => turn.name))
  const guests = room.guests.filter((guest) => !waiting.has(guest.name))
  const send = async () => {
    const from = room.guests.find((guest) => guest.name === name)?.from || null
    if (!(await act.run(addSpeaker, { meeting: room.meeting, key, name, from }))) return
    setKey(newKey())
    setName('')
    onClose()
    await onDone()
  }
  return (
    <Sheet open={open} title='加一位发言的人' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} /><Btn onTap={send}>排进去</Btn></Stack>}>
      {guests.length > 0 ? <Chips label='签到时没用手机的' options={guests.map((guest) => ({ value: guest.name, label: guest.name }))} value={name} onChange={setName} /> : null}
      <Field label='姓名' value={name} onChange={setName} max={20} error={act.wrong('name')} required />
    </Sheet>
  )
}
