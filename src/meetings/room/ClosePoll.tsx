import { useState } from 'react'
import { Btn, Field, Notice, P, Refused, Sheet, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { closePoll } from '@/domain/floor/contracts'
import type { PollView } from '@/domain/floor/views'
import type { PartProps } from './index'

/** Once it is closed it is counted; hands of those without a phone go in here, once. */
export function ClosePoll({ poll, room, onClose, onDone }: PartProps & { poll: PollView; onClose: () => void }) {
  const [hands, setHands] = useState(poll.choices.map(() => ''))
  const act = useAct()
  const secret = poll.mode === 'secret'
  const send = async () => {
    const counted = hands.map((one) => (one.trim() === '' ? 0 : Number(one)))
    if (!(await act.run(closePoll, { id: poll.id, version: poll.version, hands: counted }))) return
    onClose()
    await onDone()
  }
  const wrong = act.wrong('hands') ?? poll.choices.map((_, at) => act.wrong(`hands.${at}`)).find(Boolean)
  return (
    <Sheet open title='结束表决' onClose={onClose} foot={<Stack><Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onDone} /><Btn onTap={send}>结束并计票</Btn></Stack>}>
      <P>手机上已投 {room.voted} 人。结束以后不能再投，也不能重新打开。</P>
      {room.guests.length > 0 ? (
        <>
          <P>{room.guests.length} 位客人没用手机。{secret ? '请他们写纸条，不要当众举手。' : '请他们举手。'}数好写在这里，没有就空着：</P>
          {poll.choices.map((label, at) => <Field key={label} kind='number' label={`${label}（${secret ? '纸条' : '现场举手'}）`} value={hands[at] ?? ''} onChange={(value) => setHands(hands.map((one, no) => (no === at ? value : one)))} />)}
        </>
      ) : null}
      {wrong ? <Notice tone='bad'>{wrong}</Notice> : null}
    </Sheet>
  )
}
