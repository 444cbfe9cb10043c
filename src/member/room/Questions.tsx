import { useState } from 'react'
import { View } from '@tarojs/components'
import { Area, Btn, Card, Empty, Line, Refused, Sheet, Small, Stack, Tag, type Tone } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { useForm } from '@/client/useForm'
import { alsoAsk, ask } from '@/domain/floor/contracts'
import { questionMost } from '@/domain/floor/question'
import { shown } from '@/domain/kernel/text'
import type { QuestionView } from '@/domain/floor/views'
import type { PartProps } from './index'

const tones: Record<string, Tone> = { asked: 'brand', answered: 'ok', setAside: 'grey' }
const blank = () => ({ key: newKey(), text: '' })

export function Questions({ room, onDone }: PartProps) {
  const [asking, setAsking] = useState(false)
  const act = useAct()
  const also = async (question: QuestionView) => {
    await act.run(alsoAsk, { meeting: room.meeting, question: question.id })
    await onDone()
  }
  return (
    <Stack>
      {room.acts ? <Btn onTap={() => setAsking(true)}>我要提问</Btn> : null}
      <Refused refusal={act.refusal} onRefresh={onDone} />
      {room.questions.length === 0 ? <Empty title='还没有人提问' note={room.acts ? '想问什么，写下来，大家都看得到。' : undefined} /> : null}
      {room.questions.map((one) => (
        <Card key={one.id}>
          <Line><Tag tone={tones[one.status]}>{one.statusLabel}</Tag><Small>{one.together > 0 ? `还有 ${one.together} 人想问` : ''}</Small></Line>
          <View className='room-words'>{shown(one.text)}</View>
          <Small>{one.mine ? '您提的' : one.name}</Small>
          {one.status === 'answered' ? <Small>{one.answeredBy}回答了{one.note ? `：${shown(one.note)}` : ''}</Small> : one.note ? <Small>先放一放：{shown(one.note)}</Small> : null}
          {room.acts && !one.mine && one.status !== 'answered' ? <Btn kind='plain' small disabled={one.alsoMine} label={`我也想问：${one.text}`} onTap={() => also(one)}>{one.alsoMine ? '已记下您也想问' : '我也想问'}</Btn> : null}
        </Card>
      ))}
      <AskSheet open={asking} room={room} onClose={() => setAsking(false)} onDone={onDone} />
    </Stack>
  )
}

/** Kept on the phone until the cloud has it; trying again asks the same question once. */
function AskSheet({ open, room, onClose, onDone }: PartProps & { open: boolean; onClose: () => void }) {
  const kept = useForm(`question:${room.meeting}`, blank())
  const act = useAct()
  const send = async () => {
    if (!kept.form || !(await act.run(ask, { meeting: room.meeting, ...kept.form }))) return
    kept.start(blank())
    onClose()
    await onDone()
  }
  return (
    <Sheet open={open} title='我要提问' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} /><Btn onTap={send}>提出来</Btn></Stack>}>
      <Area label='想问什么' hint='会场里的人都看得到，也看得到是您提的。' value={kept.form?.text ?? ''} onChange={(text) => kept.set({ text })} max={questionMost} rows={4} error={act.wrong('text')} required />
    </Sheet>
  )
}
