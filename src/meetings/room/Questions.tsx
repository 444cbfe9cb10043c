import { useState } from 'react'
import { View } from '@tarojs/components'
import { Area, Btn, BtnRow, Card, Empty, Field, Line, Refused, Sheet, Small, Stack, Tag, type Tone } from '@/components'
import { useAct } from '@/client/useAct'
import { markAnswered, setAside } from '@/domain/floor/contracts'
import { questionLife } from '@/domain/floor/question'
import { shown } from '@/domain/kernel/text'
import type { QuestionView } from '@/domain/floor/views'
import { ReasonSheet } from '@/staff/parts/ReasonSheet'
import type { PartProps } from './index'

const tones: Record<string, Tone> = { asked: 'brand', answered: 'ok', setAside: 'grey' }

/** What the room wants to know, most wanted first; answered ones at the end. */
export function Questions({ room, onDone }: PartProps) {
  const [answering, setAnswering] = useState<QuestionView | null>(null)
  const [aside, setSetAside] = useState<QuestionView | null>(null)
  if (room.questions.length === 0) return <Empty title='还没有人提问' note={room.stage === 'open' ? '到会的人在自己手机上提，大家想问的排在前面。' : undefined} />
  const open = room.questions.filter(({ status }) => status === 'asked')
  const rest = room.questions.filter(({ status }) => status !== 'asked')
  return (
    <Stack>
      {[...open, ...rest].map((one) => (
        <Card key={one.id}>
          <Line><Tag tone={tones[one.status]}>{one.statusLabel}</Tag><Small>{one.together > 0 ? `还有 ${one.together} 人想问` : ''}</Small></Line>
          <View className='room-words'>{shown(one.text)}</View>
          <Small>{one.from ? `${one.name}（${one.from}）` : one.name}</Small>
          {one.status === 'answered' ? <Small>{one.answeredBy}回答了{one.note ? `：${shown(one.note)}` : ''}</Small> : one.note ? <Small>先放一放：{shown(one.note)}</Small> : null}
          {one.can.length > 0 ? (
            <BtnRow>
              {one.can.includes('setAside') ? <Btn kind='plain' small label={`${questionLife.moves.setAside.says}：${one.text}`} onTap={() => setSetAside(one)}>{questionLife.moves.setAside.says}</Btn> : null}
              {one.can.includes('markAnswered') ? <Btn kind='plain' small label={`${questionLife.moves.markAnswered.says}：${one.text}`} onTap={() => setAnswering(one)}>{questionLife.moves.markAnswered.says}</Btn> : null}
            </BtnRow>
          ) : null}
        </Card>
      ))}
      {answering ? <Answered key={answering.id} question={answering} onClose={() => setAnswering(null)} onDone={onDone} /> : null}
      {aside ? (
        <ReasonSheet
          key={aside.id} open title='先放一放' text={`“${shown(aside.text)}”`} label='为什么现在不谈' hint='提问的人看得到，例如：会后单独答复。' max={100} confirm='先放一放'
          contract={setAside} field='reason' on={aside} onClose={() => setSetAside(null)} onDone={onDone} onRefresh={onDone}
        />
      ) : null}
    </Stack>
  )
}

function Answered({ question, onClose, onDone }: { question: QuestionView; onClose: () => void; onDone: () => Promise<void> }) {
  const [who, setWho] = useState('')
  const [note, setNote] = useState('')
  const act = useAct()
  const send = async () => {
    if (!(await act.run(markAnswered, { id: question.id, version: question.version, who, note: note.trim() === '' ? null : note }))) return
    onClose()
    await onDone()
  }
  return (
    <Sheet open title='记已回答' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onDone} /><Btn onTap={send}>记下</Btn></Stack>}>
      <View className='room-words'>“{shown(question.text)}”</View>
      <Field label='谁回答的' value={who} onChange={setWho} max={20} error={act.wrong('who')} required />
      <Area label='回答了什么' hint='简单记，可以不写。' value={note} onChange={setNote} max={200} rows={3} error={act.wrong('note')} />
    </Sheet>
  )
}
