import { useState } from 'react'
import { Btn, Field, P, Refused, Sheet, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { attendanceLife } from '@/domain/meeting/attendance'
import { sendStandIn } from '@/domain/meeting/replying/contracts'
import type { MyMeeting } from '@/domain/meeting/views'

interface StandInProps {
  open: boolean
  meeting: MyMeeting
  onClose: () => void
  onReplied: (meeting: MyMeeting) => void
}

export function StandInSheet({ open, meeting: { me, room }, onClose, onReplied }: StandInProps) {
  const [name, setName] = useState('')
  const [duty, setDuty] = useState('')
  const [phone, setPhone] = useState('')
  const send = useAction(sendStandIn)
  const go = async () => {
    const replied = await send.run({ id: me.id, version: me.version, name, duty, phone })
    if (!replied) return showField('stand-in-name')
    onReplied(replied)
    onClose()
  }
  return (
    <Sheet open={open} title={attendanceLife.moves.sendStandIn.says} onClose={onClose} foot={<Btn busy={send.busy} onTap={go}>请这位代我参加</Btn>}>
      <P>代会的人坐您的席位，签到表上写“代您”。请先跟本人说好，{room.name || '议事室'}可能会打电话过去。</P>
      <Field id='stand-in-name' label='代会人的姓名' value={name} onChange={setName} max={20} error={send.wrong('name')} required />
      <Field label='代会人的职务' hint='例如：物业科科长' value={duty} onChange={setDuty} max={30} error={send.wrong('duty')} required />
      <Field label='代会人的电话' kind='phone' value={phone} onChange={setPhone} error={send.wrong('phone')} required />
      {send.refusal?.kind === 'invalid' ? null : <Refused refusal={send.refusal} />}
    </Sheet>
  )
}
