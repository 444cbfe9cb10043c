import { useState } from 'react'
import { Btn, Chips, Refused, Sheet, Toggle, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import { arrange } from '@/domain/meeting/calling/contracts'
import { fenceMetres as distances } from '@/domain/meeting/door/contracts'
import { meetingLife, type AgendaLine } from '@/domain/meeting/meeting'
import { AgendaLines } from '../parts/AgendaLines'
import { SignUpFields } from '../parts/SignUpFields'
import { signUpFormOf, signUpOf } from '../parts/signUpForm'
import type { AskProps } from './NotifyDialog'

type Distance = (typeof distances)[number]
const off = 'off'
const fenceOptions = [...distances.map((metres) => ({ value: String(metres), label: `${metres} 米` })), { value: off, label: '不看位置' }]

/** What may change without anybody being told; whoever moves up because there are more places is told. */
export function ArrangeSheet({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(arrange)
  const [agenda, setAgenda] = useState<AgendaLine[]>(meeting.agenda)
  const [signUp, setSignUp] = useState(() => signUpFormOf(meeting.signUp))
  const [noSignal, setNoSignal] = useState(meeting.noSignal)
  const [signOut, setSignOut] = useState(meeting.signOut)
  const [fence, setFence] = useState(String(meeting.fenceMetres ?? off))
  const send = async () => {
    const done = await act.run({
      id: meeting.id, version: meeting.version, noSignal, signOut,
      agenda: agenda.filter(({ says }) => says.trim() !== ''),
      signUp: signUpOf(signUp),
      ...(meeting.fenceMetres !== null && { fenceMetres: fence === off ? null : (Number(fence) as Distance) }),
    })
    if (!done) return showField('signUp-capacity')
    onClose()
    await onMoved()
  }
  return (
    <Sheet open={open} title={meetingLife.moves.arrange.says} onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>保存</Btn>}>
      <AgendaLines lines={agenda} onChange={setAgenda} wrong={act.wrong} startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
      <SignUpFields value={signUp} onChange={(change) => setSignUp((before) => ({ ...before, ...change }))} wrong={act.wrong} before={dateOf(meeting.startsAt)} />
      <Toggle label='会场没有信号' hint='签到码先存在手机里，回到有信号的地方再交' value={noSignal} onChange={setNoSignal} />
      <Toggle label='要签退' hint='走的时候也扫一次码，记下早退' value={signOut} onChange={setSignOut} />
      {meeting.fenceMetres === null ? null : <Chips label='离会场多远算在场' options={fenceOptions} value={fence} onChange={setFence} error={act.wrong('fenceMetres')} />}
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
    </Sheet>
  )
}
