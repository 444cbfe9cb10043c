import { useState } from 'react'
import { Btn, Chips, Choice, Field, Link, Refused, Sheet, Small, Stack } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { advisory } from '@/components/room/PollResult'
import { startPoll } from '@/domain/floor/contracts'
import { choicesMost, type PollMode, usualChoices } from '@/domain/floor/poll'
import type { PartProps } from './index'

const usual = usualChoices.join('、')
const modes = [
  { value: 'secret', label: '无记名', hint: '只知道谁投过，没有记录谁投了什么，投出去不能改' },
  { value: 'open', label: '记名', hint: '结束以后到会的人看得到各人投的什么，结束以前可以改' },
] as const

export function StartPoll({ open, room, onClose, onDone }: PartProps & { open: boolean; onClose: () => void }) {
  const [key, setKey] = useState(newKey)
  const [text, setText] = useState('')
  const [mode, setMode] = useState<PollMode>('secret')
  const [own, setOwn] = useState<'usual' | 'own'>('usual')
  const [choices, setChoices] = useState(['', ''])
  const act = useAct()
  const send = async () => {
    const given = own === 'usual' ? null : choices
    if (!(await act.run(startPoll, { meeting: room.meeting, key, text, mode, choices: given }))) return
    setKey(newKey())
    setText('')
    setChoices(['', ''])
    onClose()
    await onDone()
  }
  const put = (at: number, value: string) => setChoices(choices.map((one, no) => (no === at ? value : one)))
  return (
    <Sheet open={open} title='发起表决' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} /><Btn onTap={send}>开始表决</Btn></Stack>}>
      <Field label='表决什么' value={text} onChange={setText} max={100} error={act.wrong('text')} required />
      <Choice label='记名还是无记名' options={modes} value={mode} onChange={setMode} />
      <Chips label='选项' options={[{ value: 'usual', label: usual }, { value: 'own', label: '自己写' }]} value={own} onChange={setOwn} />
      {own === 'own' ? choices.map((one, at) => <Field key={at} label={`选项 ${at + 1}`} value={one} onChange={(value) => put(at, value)} max={20} error={act.wrong(`choices.${at}`) ?? (at === choices.length - 1 ? act.wrong('choices') : undefined)} />) : null}
      {own === 'own' && choices.length < choicesMost ? <Link onTap={() => setChoices([...choices, ''])}>再加一个选项</Link> : null}
      <Small>在场签到的人都能投，每人一票。{advisory}</Small>
    </Sheet>
  )
}
