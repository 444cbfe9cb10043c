import { useState } from 'react'
import { Area, Btn, BtnRow, Refused, Stack, TimeField, showField } from '@/components'
import { useAct } from '@/client/useAct'
import { moment } from '@/domain/kernel/calendar'
import { attendanceLife } from '@/domain/meeting/attendance'
import { confirmHandedIn, makeUp, noteLeft, refuseHandedIn } from '@/domain/meeting/door/contracts'
import type { AttendanceView } from '@/domain/meeting/views'

const { moves } = attendanceLife

interface DoorProps {
  one: AttendanceView
  /** The day of the meeting, as 2026-11-21. */
  day: string
  onMoved: () => Promise<void>
}

const withReason = {
  makeUp: { contract: makeUp, why: '为什么补签', hint: '例如：到了会，忘了扫码。会后 7 天内可以补，证明上会写明。', time: '什么时候到的' },
  noteLeft: { contract: noteLeft, why: '为什么早走', hint: '例如：单位有急事', time: '什么时候走的' },
  refuseHandedIn: { contract: refuseHandedIn, why: '为什么不予确认', hint: '本人看得到', time: '' },
} as const
type Reasoned = keyof typeof withReason
const reasoned = Object.keys(withReason) as Reasoned[]

/** What is put right about the door afterwards: signed for, left early, a code handed in later. */
export function DoorMoves({ one, day, onMoved }: DoorProps) {
  const [writing, setWriting] = useState<Reasoned | null>(null)
  const [reason, setReason] = useState('')
  const [time, setTime] = useState('')
  const act = useAct()
  const on = { id: one.id, version: one.version }
  const offered = reasoned.filter((move) => one.can.includes(move))
  const confirms = one.can.includes('confirmHandedIn')
  if (offered.length === 0 && !confirms) return null
  const confirm = async () => {
    if (await act.run(confirmHandedIn, on)) await onMoved()
  }
  const send = async () => {
    const at = time ? moment(day, time) : null
    const done =
      writing === 'refuseHandedIn' ? await act.run(refuseHandedIn, { ...on, reason })
      : writing === 'makeUp' ? await act.run(makeUp, { ...on, reason, at })
      : await act.run(noteLeft, { ...on, reason, at })
    if (done) await onMoved()
    else showField('door-why')
  }
  if (!writing) {
    return (
      <Stack>
        <Refused refusal={act.refusal} onRefresh={onMoved} />
        <BtnRow>
          {offered.map((move) => <Btn key={move} kind='plain' small onTap={() => setWriting(move)}>{moves[move].says}</Btn>)}
          {confirms ? <Btn small busy={act.busy} onTap={confirm}>{moves.confirmHandedIn.says}</Btn> : null}
        </BtnRow>
      </Stack>
    )
  }
  const form = withReason[writing]
  return (
    <Stack>
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
      <Area id='door-why' label={form.why} hint={form.hint} rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
      {form.time ? <TimeField label={form.time} hint='不清楚可以不填' value={time} onChange={setTime} error={act.wrong('at')} /> : null}
      <BtnRow><Btn kind='plain' onTap={() => setWriting(null)}>不记了</Btn><Btn busy={act.busy} onTap={send}>{moves[writing].says}</Btn></BtnRow>
    </Stack>
  )
}
