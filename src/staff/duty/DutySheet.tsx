import { useState } from 'react'
import { Btn, DateField, Failed, Field, PickField, Refused, Sheet, Stack, TimeField } from '@/components'
import { newKey } from '@/client/drafts'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { dateOf, moment } from '@/domain/kernel/calendar'
import { members, setDuty } from '@/domain/opinion/intake/roster'

interface DutySheetProps {
  open: boolean
  rooms: readonly { id: string; name: string; address: string }[]
  onClose: () => void
  onDone: () => Promise<void>
}

export function DutySheet({ open, rooms, onClose, onDone }: DutySheetProps) {
  const [key, setKey] = useState(newKey)
  const [room, setRoom] = useState(rooms[0]?.id ?? '')
  const [member, setMember] = useState('')
  const [date, setDate] = useState(() => dateOf(Date.now()))
  const [from, setFrom] = useState('14:00')
  const [to, setTo] = useState('16:00')
  const [place, setPlace] = useState('议事室')
  const known = useView(members, open && room ? { room } : null)
  const { run, busy, refusal, wrong } = useAction(setDuty)
  const send = async () => {
    if (!(await run({ key, room, member, startsAt: moment(date, from) ?? 0, endsAt: moment(date, to) ?? 0, place }))) return
    setKey(newKey())
    setMember('')
    onClose()
    await onDone()
  }
  const options = (known.value?.items ?? []).map(({ id, name, from: sector }) => ({ value: id, label: `${name}（${sector}）` }))
  return (
    <Sheet open={open} title='安排委员值班' onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} /><Btn busy={busy} onTap={send}>安排</Btn></Stack>}>
      {rooms.length > 1 ? <PickField label='议事室' options={rooms.map(({ id, name }) => ({ value: id, label: name }))} value={room} onChange={setRoom} error={wrong('room')} /> : null}
      {known.refusal ? <Failed title='名单没有打开' note={known.refusal.text} onRetry={known.reload} /> : null}
      <PickField label='哪位委员' options={options} value={member} onChange={setMember} error={wrong('member') && '请选择一位委员'} required />
      <DateField label='日期' value={date} onChange={setDate} start={dateOf(Date.now())} error={wrong('startsAt')} />
      <TimeField label='开始' value={from} onChange={setFrom} />
      <TimeField label='结束' value={to} onChange={setTo} error={wrong('endsAt')} />
      <Field label='在哪里' value={place} onChange={setPlace} max={40} error={wrong('place')} required />
    </Sheet>
  )
}
