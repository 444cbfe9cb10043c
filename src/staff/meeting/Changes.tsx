import { useState } from 'react'
import { Area, Btn, BtnRow, Card, DateField, P, Refused, Sheet, Small, TimeField, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { clock, dateOf, day, moment } from '@/domain/kernel/calendar'
import { cancel, postpone } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import type { AskProps } from './NotifyDialog'

const { moves } = meetingLife
const invalid = -1

function PostponeSheet({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(postpone)
  const [reason, setReason] = useState('')
  const [date, setDate] = useState(() => dateOf(Math.max(meeting.startsAt, Date.now()) + 7 * day))
  const [from, setFrom] = useState(() => clock(meeting.startsAt))
  const [to, setTo] = useState(() => clock(meeting.endsAt))
  const send = async () => {
    const done = await act.run({ id: meeting.id, version: meeting.version, reason, startsAt: moment(date, from) ?? invalid, endsAt: moment(date, to) ?? invalid })
    if (!done) return showField('postpone-why')
    onClose()
    await onMoved()
  }
  return (
    <Sheet open={open} title={moves.postpone.says} onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>改到这个时间</Btn>}>
      <Area id='postpone-why' label='延期原因' hint='参会的人看得到' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
      <DateField label='新的日期' value={date} onChange={setDate} start={dateOf(Date.now())} error={act.wrong('startsAt')} />
      <TimeField label='开始' value={from} onChange={setFrom} />
      <TimeField label='结束' value={to} onChange={setTo} error={act.wrong('endsAt')} />
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
    </Sheet>
  )
}

function CancelSheet({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(cancel)
  const [reason, setReason] = useState('')
  const send = async () => {
    if (!(await act.run({ id: meeting.id, version: meeting.version, reason }))) return showField('cancel-why')
    onClose()
    await onMoved()
  }
  return (
    <Sheet open={open} title={moves.cancel.says} onClose={onClose} foot={<Btn kind='danger' busy={act.busy} onTap={send}>{moves.cancel.says}</Btn>}>
      <P>取消以后不能恢复，要开会请重新筹备。</P>
      <Area id='cancel-why' label='取消原因' hint='参会的人看得到' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
    </Sheet>
  )
}

export function Changes({ meeting, onMoved }: { meeting: MeetingView; onMoved: () => Promise<void> }) {
  const [asking, setAsking] = useState<'postpone' | 'cancel' | null>(null)
  const can = (move: string) => meeting.can.includes(move)
  if (!can('postpone') && !can('cancel')) return null
  const ask = { meeting, onMoved, onClose: () => setAsking(null) }
  return (
    <Card title='会议有变化'>
      <BtnRow>
        {can('postpone') ? <Btn kind='plain' small onTap={() => setAsking('postpone')}>{moves.postpone.says}</Btn> : null}
        {can('cancel') ? <Btn kind='plain' small onTap={() => setAsking('cancel')}>{moves.cancel.says}</Btn> : null}
      </BtnRow>
      <Small>收到过通知的人会知道。{can('postpone') ? '延期以后要再发一次通知。' : ''}</Small>
      <PostponeSheet open={asking === 'postpone'} {...ask} />
      <CancelSheet open={asking === 'cancel'} {...ask} />
    </Card>
  )
}
