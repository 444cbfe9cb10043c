import { useState } from 'react'
import { Area, Btn, BtnRow, Chips, Refused, Stack, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { attendanceLife } from '@/domain/meeting/attendance'
import { confirmByHand, denyLeave, grantLeave } from '@/domain/meeting/contracts'
import type { AttendanceView } from '@/domain/meeting/views'
import { DoorMoves } from './DoorMoves'
import { LeavesTaken } from './LeavesTaken'
import { OnThePhone } from './OnThePhone'

export const handReasons = ['没带手机', '手机没电', '不会用'].map((one) => ({ value: one, label: one }))
const { moves } = attendanceLife

interface MovesProps {
  one: AttendanceView
  onMoved: () => Promise<void>
}

function LeaveMoves({ one, onMoved }: MovesProps) {
  const [denying, setDenying] = useState(false)
  const [reason, setReason] = useState('')
  const granted = useAction(grantLeave)
  const denied = useAction(denyLeave)
  const on = { id: one.id, version: one.version }
  const grant = async () => {
    if (await granted.run(on)) await onMoved()
  }
  const deny = async () => {
    if (await denied.run({ ...on, reason })) await onMoved()
    else showField('deny-why')
  }
  return (
    <Stack>
      <Refused refusal={granted.refusal ?? (denied.wrong('reason') ? null : denied.refusal)} onRefresh={onMoved} />
      <LeavesTaken id={one.id} />
      {denying ? (
        <>
          <Area id='deny-why' label='不准假的原因' hint='本人看得到' rows={2} max={200} value={reason} onChange={setReason} error={denied.wrong('reason')} />
          <BtnRow><Btn kind='plain' onTap={() => setDenying(false)}>不办了</Btn><Btn kind='danger' busy={denied.busy} onTap={deny}>{moves.denyLeave.says}</Btn></BtnRow>
        </>
      ) : (
        <BtnRow>
          {one.can.includes('denyLeave') ? <Btn kind='plain' onTap={() => setDenying(true)}>{moves.denyLeave.says}</Btn> : null}
          {one.can.includes('grantLeave') ? <Btn busy={granted.busy} onTap={grant}>{moves.grantLeave.says}</Btn> : null}
        </BtnRow>
      )}
    </Stack>
  )
}

function ByHand({ one, onMoved }: MovesProps) {
  const [reason, setReason] = useState('没带手机')
  const act = useAction(confirmByHand)
  const confirm = async () => {
    if (await act.run({ id: one.id, version: one.version, reason })) await onMoved()
  }
  return (
    <Stack>
      <Chips label='为什么点名签到' options={handReasons} value={reason} onChange={setReason} error={act.wrong('reason')} />
      <Refused refusal={act.refusal} onRefresh={onMoved} />
      <Btn busy={act.busy} onTap={confirm}>{moves.confirmByHand.says}</Btn>
    </Stack>
  )
}

/** What the host may do about one person, as `can` says. */
export function PersonMoves(props: MovesProps & { day: string }) {
  const { can } = props.one
  const leave = can.includes('grantLeave') || can.includes('denyLeave')
  return (
    <>
      {leave ? <LeaveMoves {...props} /> : null}
      {can.includes('confirmByHand') ? <ByHand {...props} /> : null}
      <DoorMoves {...props} />
      <OnThePhone {...props} />
    </>
  )
}
