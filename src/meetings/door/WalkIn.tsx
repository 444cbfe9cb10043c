import { useState } from 'react'
import { Btn, Chips, Field, P, Refused, Sheet } from '@/components'
import { useAction } from '@/client/useAction'
import { walkIn } from '@/domain/meeting/contracts'
import { seatKeys, seats, type Seat } from '@/domain/kernel/seats'

const seatOptions = seatKeys.map((value) => ({ value, label: seats[value] }))

interface WalkInProps {
  open: boolean
  meeting: string
  onClose: () => void
  onArrived: (name: string) => Promise<void>
}

/** Somebody at the door who is on no list. */
export function WalkIn({ open, meeting, onClose, onArrived }: WalkInProps) {
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const [seat, setSeat] = useState<Seat>('resident')
  const act = useAction(walkIn)
  const send = async () => {
    if (!(await act.run({ id: meeting, name, from, seat }))) return
    setName('')
    setFrom('')
    onClose()
    await onArrived(name)
  }
  return (
    <Sheet open={open} title='现场登记' onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>登记并签到</Btn>}>
      <P>名单上没有的人，登记以后就算签到。</P>
      <Field label='姓名' max={20} value={name} onChange={setName} error={act.wrong('name')} required />
      <Field label='代表谁' hint='例如 3 号楼住户' max={30} value={from} onChange={setFrom} error={act.wrong('from')} required />
      <Chips label='以什么身份来' options={seatOptions} value={seat} onChange={setSeat} error={act.wrong('seat')} />
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} />
    </Sheet>
  )
}
