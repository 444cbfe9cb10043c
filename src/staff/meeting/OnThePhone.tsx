import { useState } from 'react'
import { Area, Btn, BtnRow, Refused, Stack, showField } from '@/components'
import { useAct } from '@/client/useAct'
import { attendanceLife } from '@/domain/meeting/attendance'
import { noteComing, noteConflict, noteDeclined } from '@/domain/meeting/contracts'
import type { AttendanceView } from '@/domain/meeting/views'

const { moves } = attendanceLife

interface MovesProps {
  one: AttendanceView
  onMoved: () => Promise<void>
}

/** What somebody says on the telephone: that they come, that they do not and why, what ties them to the matter. */
export function OnThePhone({ one, onMoved }: MovesProps) {
  const [writing, setWriting] = useState<'declined' | 'conflict' | null>(null)
  const [reason, setReason] = useState('')
  const [conflict, setConflict] = useState(one.conflict ?? '')
  const act = useAct()
  const on = { id: one.id, version: one.version }
  const can = (move: string) => one.can.includes(move)
  const comes = async () => {
    if (await act.run(noteComing, on)) await onMoved()
  }
  const declines = async () => {
    if (await act.run(noteDeclined, { ...on, reason })) await onMoved()
    else showField('decline-why')
  }
  const ties = async () => {
    if (await act.run(noteConflict, { ...on, conflict: conflict.trim() === '' ? null : conflict })) await onMoved()
  }
  const back = <Btn kind='plain' onTap={() => setWriting(null)}>不记了</Btn>
  return (
    <Stack>
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
      {writing === 'declined' ? (
        <>
          <Area id='decline-why' label='婉拒的原因' hint='谁没来、为什么，都留在记录里。' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
          <BtnRow>{back}<Btn busy={act.busy} onTap={declines}>{moves.noteDeclined.says}</Btn></BtnRow>
        </>
      ) : null}
      {writing === 'conflict' ? (
        <>
          <Area label='利益关系说明' hint='例如：业委会主任，与施工方有合同。只有主持的人看得到，记进纪要；空着就是没有。' rows={2} max={100} value={conflict} onChange={setConflict} error={act.wrong('conflict')} />
          <BtnRow>{back}<Btn busy={act.busy} onTap={ties}>记下</Btn></BtnRow>
        </>
      ) : null}
      {writing === null ? (
        <BtnRow>
          {can('noteConflict') ? <Btn kind='plain' small onTap={() => setWriting('conflict')}>{moves.noteConflict.says}</Btn> : null}
          {can('noteDeclined') ? <Btn kind='plain' small onTap={() => setWriting('declined')}>{moves.noteDeclined.says}</Btn> : null}
          {can('noteComing') ? <Btn kind='plain' small busy={act.busy} onTap={comes}>{moves.noteComing.says}</Btn> : null}
        </BtnRow>
      ) : null}
    </Stack>
  )
}
