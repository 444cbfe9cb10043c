import { useState } from 'react'
import { Btn, Chips, Field, Refused, Sheet, Stack } from '@/components'
import { newKey } from '@/client/drafts'
import { useAction } from '@/client/useAction'
import { seats } from '@/domain/kernel/seats'
import { signUp } from '@/domain/topic/takingPart'
import { volunteerSeats, type VolunteerSeat } from '@/domain/topic/volunteer'
import type { SheetProps } from './sheet'

/** By telephone or at the counter. */
export function SignUpSheet({ open, topic, onClose, onDone, onRefresh }: SheetProps & { topic: string }) {
  const [key, setKey] = useState(newKey)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [from, setFrom] = useState('')
  const [seat, setSeat] = useState<VolunteerSeat>('resident')
  const { run, refusal, wrong, clear } = useAction(signUp)
  const send = async () => {
    if (!(await run({ topic, key, name, phone, seat, from }))) return
    const said = `${name}报上名了`
    setKey(newKey())
    setName('')
    setPhone('')
    setFrom('')
    await onDone(said)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  return (
    <Sheet open={open} title='代为报名' onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={again} /><Btn onTap={send}>报上名</Btn></Stack>}>
      <Field label='姓名' value={name} onChange={setName} max={20} error={wrong('name')} required />
      <Field label='电话' kind='phone' value={phone} onChange={setPhone} hint='抽中没抽中，要打电话告诉本人。' error={wrong('phone')} required />
      <Chips label='代表哪一方' options={volunteerSeats.map((value) => ({ value, label: seats[value] }))} value={seat} onChange={setSeat} error={wrong('seat')} />
      <Field label='住哪里' value={from} onChange={setFrom} max={30} hint='例如：3 号楼 102' error={wrong('from')} required />
    </Sheet>
  )
}
