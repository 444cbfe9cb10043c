import { useState } from 'react'
import { View } from '@tarojs/components'
import { Area, Btn, Card, Empty, Field, Refused, Sheet, Small, Stack } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { noteDissent } from '@/domain/floor/contracts'
import { dissentMost } from '@/domain/floor/dissent'
import { shown } from '@/domain/kernel/text'
import type { PartProps } from './index'

/** What people do not agree with; it stands as it was said, and goes to the minutes with the consensus. */
export function Dissents({ room, onDone, leads }: PartProps & { leads: boolean }) {
  const [writing, setWriting] = useState(false)
  return (
    <Stack>
      {leads ? <Btn onTap={() => setWriting(true)}>替人记一条</Btn> : null}
      {room.dissents.length === 0 ? <Empty title='还没有不同意见' note={leads ? '到会的人可以在自己手机上记，也可以由您替人记。' : undefined} /> : <Small>写共识的时候会自动带过去，一条也不丢。</Small>}
      {room.dissents.map(({ id, text, who, people, by }) => (
        <Card key={id}>
          <View className='room-words'>{shown(text)}</View>
          <Small>{[who ?? '没有留名', people > 1 ? `${people} 人` : '', by && by !== who ? `${by}记` : ''].filter(Boolean).join(' · ')}</Small>
        </Card>
      ))}
      <Note open={writing} room={room} onClose={() => setWriting(false)} onDone={onDone} />
    </Stack>
  )
}

function Note({ open, room, onClose, onDone }: PartProps & { open: boolean; onClose: () => void }) {
  const [key, setKey] = useState(newKey)
  const [text, setText] = useState('')
  const [who, setWho] = useState('')
  const [people, setPeople] = useState('1')
  const act = useAct()
  const send = async () => {
    if (!(await act.run(noteDissent, { meeting: room.meeting, key, text, people: Number(people), who: who.trim() === '' ? null : who }))) return
    setKey(newKey())
    setText('')
    setWho('')
    setPeople('1')
    onClose()
    await onDone()
  }
  return (
    <Sheet open={open} title='替人记下不同意见' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} /><Btn onTap={send}>记下</Btn></Stack>}>
      <Area label='不同意什么，为什么' hint='照他的意思写，记下以后不能改。' value={text} onChange={setText} max={dissentMost} rows={4} error={act.wrong('text')} required />
      <Field label='是谁的意见' hint='他不愿意留名，就空着。' value={who} onChange={setWho} max={30} error={act.wrong('who')} />
      <Field label='有几个人这样说' kind='number' value={people} onChange={setPeople} error={act.wrong('people')} required />
    </Sheet>
  )
}
