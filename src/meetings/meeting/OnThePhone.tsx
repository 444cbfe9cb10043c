import { useState, type ReactNode } from 'react'
import { Area, Btn, BtnRow, Refused, Small, Stack, showField } from '@/components'
import { useAct } from '@/client/useAct'
import { said } from '@/domain/kernel/calendar'
import { attendanceLife } from '@/domain/meeting/attendance'
import { noteComing, noteConflict, noteDeclined } from '@/domain/meeting/contracts'
import { noteLeave, noteNoAnswer } from '@/domain/meeting/replying/contracts'
import type { AttendanceView } from '@/domain/meeting/views'
import { LeavesTaken } from './LeavesTaken'

const { moves } = attendanceLife

interface MovesProps {
  one: AttendanceView
  onMoved: () => Promise<void>
}

type Writing = 'noteLeave' | 'noteDeclined' | 'noteConflict'
const fields: Record<Writing, { label: string; hint: string }> = {
  noteLeave: { label: '请假原因', hint: '记下就算准假；超过次数的，办理记录里会写明。' },
  noteDeclined: { label: '婉拒的原因', hint: '谁没来、为什么，都留在记录里。' },
  noteConflict: { label: '利益关系说明', hint: '例如：业委会主任，与施工方有合同。只有主持的人看得到，记进纪要；空着就是没有。' },
}

const Offered = ({ show, children }: { show: boolean; children: ReactNode }) => (show ? <BtnRow>{children}</BtnRow> : null)

/** What somebody says on the telephone: that they come, that they do not and why, what ties them to the matter; or that nobody answers. */
export function OnThePhone({ one, onMoved }: MovesProps) {
  const [writing, setWriting] = useState<Writing | null>(null)
  const [words, setWords] = useState('')
  const act = useAct()
  const on = { id: one.id, version: one.version }
  const can = (move: string) => one.can.includes(move)
  const note = (contract: typeof noteComing) => async () => {
    if (await act.run(contract, on)) await onMoved()
  }
  const write = (what: Writing) => () => {
    act.clear()
    setWords(what === 'noteConflict' ? (one.conflict ?? '') : '')
    setWriting(what)
  }
  const send = async () => {
    const done =
      writing === 'noteLeave' ? await act.run(noteLeave, { ...on, reason: words })
      : writing === 'noteDeclined' ? await act.run(noteDeclined, { ...on, reason: words })
      : await act.run(noteConflict, { ...on, conflict: words.trim() === '' ? null : words })
    if (done) await onMoved()
    else showField('on-the-phone')
  }
  const last = one.calls.at(-1)
  if (one.can.length === 0) return null
  return (
    <Stack>
      {last === undefined ? null : <Small>打过 {one.calls.length} 次没打通，上次：{said(last, Date.now())}。</Small>}
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
      {writing ? (
        <>
          {writing === 'noteLeave' ? <LeavesTaken id={one.id} /> : null}
          <Area id='on-the-phone' label={fields[writing].label} hint={fields[writing].hint} rows={2} max={writing === 'noteConflict' ? 100 : 200} value={words} onChange={setWords} error={act.wrong('reason') ?? act.wrong('conflict')} required={writing !== 'noteConflict'} />
          <BtnRow><Btn kind='plain' onTap={() => setWriting(null)}>不记了</Btn><Btn busy={act.busy} onTap={send}>{moves[writing].says}</Btn></BtnRow>
        </>
      ) : (
        <>
          <Offered show={can('noteNoAnswer') || can('noteComing') || can('noteLeave')}>
            {can('noteNoAnswer') ? <Btn kind='plain' small busy={act.busy} onTap={note(noteNoAnswer)}>{moves.noteNoAnswer.says}</Btn> : null}
            {can('noteComing') ? <Btn kind='plain' small busy={act.busy} onTap={note(noteComing)}>{moves.noteComing.says}</Btn> : null}
            {can('noteLeave') ? <Btn kind='plain' small onTap={write('noteLeave')}>{moves.noteLeave.says}</Btn> : null}
          </Offered>
          <Offered show={can('noteDeclined') || can('noteConflict')}>
            {can('noteDeclined') ? <Btn kind='plain' small onTap={write('noteDeclined')}>{moves.noteDeclined.says}</Btn> : null}
            {can('noteConflict') ? <Btn kind='plain' small onTap={write('noteConflict')}>{moves.noteConflict.says}</Btn> : null}
          </Offered>
        </>
      )}
    </Stack>
  )
}
