import { useState } from 'react'
import { Area, Btn, Chips, P, Refused, Sheet, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { askLeave } from '@/domain/meeting/contracts'
import type { MyMeeting } from '@/domain/meeting/views'

const common = ['出差', '生病', '工作冲突', '家中有事'].map((one) => ({ value: one, label: one }))

interface LeaveProps {
  open: boolean
  meeting: MyMeeting
  onClose: () => void
  onReplied: (meeting: MyMeeting) => void
}

export function LeaveSheet({ open, meeting, onClose, onReplied }: LeaveProps) {
  const [why, setWhy] = useState('')
  const [more, setMore] = useState('')
  const leave = useAction(askLeave)
  const { me } = meeting
  const send = async () => {
    const reason = [why, more.trim()].filter(Boolean).join('，')
    const replied = await leave.run({ id: me.id, version: me.version, reason })
    if (!replied) return showField('leave-why')
    onReplied(replied)
    onClose()
  }
  return (
    <Sheet open={open} title='请假' onClose={onClose} foot={<Btn busy={leave.busy} onTap={send}>交给召集人</Btn>}>
      {me.must ? <P>这次会议请您必须参加。确实来不了，请写明原因，召集人会答复您。</P> : null}
      <Chips id='leave-why' label='来不了的原因' options={common} value={why} onChange={setWhy} error={leave.wrong('reason')} />
      <Area label='还想说的' hint='可以不写' value={more} onChange={setMore} rows={2} max={190} />
      {leave.refusal?.kind === 'invalid' && leave.wrong('reason') ? null : <Refused refusal={leave.refusal} />}
    </Sheet>
  )
}
