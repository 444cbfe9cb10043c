import { useState } from 'react'
import { Area, Btn, Chips, DateField, Field, H2, P, Refused, Row, Rows, Sheet, Small, Stack, TimeField, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { goTo } from '@/client/go'
import { clock, dateOf, day, moment } from '@/domain/kernel/calendar'
import { relocate } from '@/domain/meeting/calling/contracts'
import { cancel, postpone } from '@/domain/meeting/contracts'
import { forms, meetingLife, type Form } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import { ArrangeSheet } from './ArrangeSheet'
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
    <Sheet open={open} title={moves.postpone.says} onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>改到这个时间，告诉大家</Btn>}>
      <Area id='postpone-why' label='延期原因' hint='参会的人看得到' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
      <DateField label='新的日期' value={date} onChange={setDate} start={dateOf(Date.now())} error={act.wrong('startsAt')} />
      <TimeField label='开始' value={from} onChange={setFrom} />
      <TimeField label='结束' value={to} onChange={setTo} error={act.wrong('endsAt')} />
      <Small>回复过的人会请他们按新的时间再回复一次。</Small>
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
    </Sheet>
  )
}

const formOptions = (Object.keys(forms) as Form[]).map((value) => ({ value, label: forms[value] }))

function RelocateSheet({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(relocate)
  const [reason, setReason] = useState('')
  const [place, setPlace] = useState('')
  const [form, setForm] = useState(meeting.form as Form)
  const send = async () => {
    if (!(await act.run({ id: meeting.id, version: meeting.version, reason, place, form }))) return showField('relocate-place')
    onClose()
    await onMoved()
  }
  return (
    <Sheet open={open} title={moves.relocate.says} onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>改到这里，告诉大家</Btn>}>
      <P>现在的地点：{meeting.place}</P>
      <Chips label='在哪里开' options={formOptions} value={form} onChange={setForm} />
      <Field id='relocate-place' label={form === 'online' ? '线上怎么进' : '新的地点'} hint={form === 'online' ? '写清用什么软件、会议号和密码' : undefined} max={100} value={place} onChange={setPlace} error={act.wrong('place')} required />
      <Area label='改地点的原因' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
    </Sheet>
  )
}

function CancelSheet({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(cancel)
  const [reason, setReason] = useState('')
  const [later, setLater] = useState(false)
  const send = async () => {
    if (!(await act.run({ id: meeting.id, version: meeting.version, reason, ...(later && { later }) }))) return showField('cancel-why')
    onClose()
    await onMoved()
  }
  return (
    <Sheet open={open} title={moves.cancel.says} onClose={onClose} foot={<Btn kind='danger' busy={act.busy} onTap={send}>{later ? `取消这次和以后的 ${meeting.later} 次` : meeting.later > 0 ? '只取消这一次' : moves.cancel.says}</Btn>}>
      <P>取消以后不能恢复，要开会请重新筹备。</P>
      {meeting.later > 0 ? <Chips label='取消哪些' options={[{ value: 'this', label: '只取消这一次' }, { value: 'later', label: '这次和以后的都取消' }]} value={later ? 'later' : 'this'} onChange={(which) => setLater(which === 'later')} /> : null}
      <Area id='cancel-why' label='取消原因' hint='参会的人看得到' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
    </Sheet>
  )
}

const asks = ['arrange', 'relocate', 'postpone', 'cancel'] as const
type Ask = (typeof asks)[number]
const notes: Record<Ask, string> = {
  arrange: '议程、报名、签到的设置；不另外通知',
  relocate: '收到过通知的人都会知道，每人只告诉一次',
  postpone: '收到过通知的人都会知道，每人只告诉一次',
  cancel: '收到过通知的人都会知道，每人只告诉一次',
}

export function Changes({ meeting, onMoved }: { meeting: MeetingView; onMoved: () => Promise<void> }) {
  const [asking, setAsking] = useState<Ask | null>(null)
  const can = (move: string) => meeting.can.includes(move)
  const offered = asks.filter(can)
  // Before anybody was told the form itself is changed.
  const own = can('amend') ? offered.filter((one) => one !== 'arrange') : offered
  if (own.length === 0 && !can('amend')) return null
  const ask = { meeting, onMoved, onClose: () => setAsking(null) }
  return (
    <Stack>
      <H2>会议有变化</H2>
      <Rows label='会议有变化'>
        {can('amend') ? <Row title='修改会议' note='通知还没发，什么都可以改' onTap={() => goTo(`/meetings/convene/index?id=${encodeURIComponent(meeting.id)}`)} /> : null}
        {own.map((one) => <Row key={one} title={moves[one].says} note={can('amend') && one === 'cancel' ? '还没有通知过人' : notes[one]} onTap={() => setAsking(one)} />)}
      </Rows>
      {asking === 'arrange' ? <ArrangeSheet key={meeting.version} open {...ask} /> : null}
      <PostponeSheet open={asking === 'postpone'} {...ask} />
      <RelocateSheet open={asking === 'relocate'} {...ask} />
      <CancelSheet open={asking === 'cancel'} {...ask} />
    </Stack>
  )
}
