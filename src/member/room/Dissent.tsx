import { useState } from 'react'
import { View } from '@tarojs/components'
import { Area, Btn, Card, Chips, Notice, P, Refused, Sheet, Small, Snack, Stack } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { useForm } from '@/client/useForm'
import { recordDissent } from '@/domain/floor/contracts'
import { dissentMost } from '@/domain/floor/dissent'
import { shown } from '@/domain/kernel/text'
import type { PartProps } from './index'

const blank = () => ({ key: newKey(), text: '', named: '' as '' | 'named' | 'unnamed' })
const stored = {
  named: '会存下这段话和您的名字。主持人看得到，写纪要时照原话记。',
  unnamed: '会场的记录里只存这段话，不存是谁、什么时候写的，主持人也看不到是谁。以后谁也查不出来，所以写了就不能改。',
}

/** “谈不拢的照实记”: whoever does not agree has it written down, in their own words. */
export function Dissent({ room, onDone }: PartProps) {
  const [writing, setWriting] = useState(false)
  const [recorded, setRecorded] = useState(0)
  const done = async () => {
    setRecorded(recorded + 1)
    await onDone()
  }
  return (
    <Stack>
      <P>有不同意见，可以请会场记下来。写纪要的人会一条一条看到，一条也不丢。</P>
      {room.acts ? <Btn onTap={() => setWriting(true)}>我有不同意见，请记下</Btn> : null}
      <Small>{room.dissents > 0 ? `会场已经记下 ${room.dissents} 条。` : '会场还没有记下不同意见。'}</Small>
      {room.myDissents.length > 0 ? <Card title='您留了名的'>{room.myDissents.map(({ id, text }) => <View key={id} className='room-words'>{shown(text)}</View>)}</Card> : null}
      <DissentSheet open={writing} room={room} onClose={() => setWriting(false)} onDone={done} />
      {recorded > 0 ? <Snack key={recorded} text='记下了' seconds={4} onDone={() => setRecorded(0)} /> : null}
    </Stack>
  )
}

function DissentSheet({ open, room, onClose, onDone }: PartProps & { open: boolean; onClose: () => void }) {
  const kept = useForm(`dissent:${room.meeting}`, blank())
  const [unsaid, setUnsaid] = useState(false)
  const act = useAct()
  const form = kept.form ?? blank()
  const send = async () => {
    setUnsaid(form.named === '')
    if (form.named === '') return
    if (!(await act.run(recordDissent, { meeting: room.meeting, key: form.key, text: form.text, named: form.named === 'named' }))) return
    kept.start(blank())
    onClose()
    await onDone()
  }
  return (
    <Sheet open={open} title='不同意见' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} /><Btn onTap={send}>请记下</Btn></Stack>}>
      <Area label='不同意什么，为什么' value={form.text} onChange={(text) => kept.set({ text })} max={dissentMost} rows={5} error={act.wrong('text')} required />
      <Chips
        label='留不留名' required value={form.named} onChange={(named) => kept.set({ named })} error={unsaid && form.named === '' ? '请选择留不留名' : undefined}
        options={[{ value: 'named', label: '留名' }, { value: 'unnamed', label: '不留名' }]}
      />
      {form.named === '' ? null : <Notice tone='grey'>{stored[form.named]}</Notice>}
    </Sheet>
  )
}
