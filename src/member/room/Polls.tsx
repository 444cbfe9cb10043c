import { useState } from 'react'
import { Btn, Card, Choice, Empty, H2, Line, Notice, Refused, Small, Stack, Tag } from '@/components'
import { advisory, PollResult } from '@/components/room/PollResult'
import { useAct } from '@/client/useAct'
import { vote } from '@/domain/floor/contracts'
import type { PollView } from '@/domain/floor/views'
import type { PartProps } from './index'

export function Polls({ room, onDone }: PartProps) {
  if (room.polls.length === 0) return <Empty title='还没有表决' note='主持人发起表决时，这里会出现选项。' />
  return (
    <Stack>
      {room.polls.map((poll) => (
        <Card key={poll.id}>
          <Line><Tag tone={poll.status === 'open' ? 'brand' : 'grey'}>{poll.statusLabel}</Tag><Small>{poll.modeLabel}</Small></Line>
          <H2>{poll.text}</H2>
          {poll.status === 'open' ? <Running poll={poll} room={room} onDone={onDone} /> : <PollResult poll={poll} />}
        </Card>
      ))}
    </Stack>
  )
}

const secretly = '无记名：只记您投过了，不记您投的什么，主持人也查不到。投出去不能改。'
const openly = '记名：结束以后，主持人和到会的人看得到您投的什么。结束以前可以改。'

function Running({ poll, room, onDone }: PartProps & { poll: PollView }) {
  const [picked, setPicked] = useState<string | null>(poll.choice === null ? null : String(poll.choice))
  const act = useAct()
  const secret = poll.mode === 'secret'
  const send = async () => {
    if (picked !== null) await act.run(vote, { meeting: room.meeting, poll: poll.id, choice: Number(picked) })
    await onDone()
  }
  if (!room.acts) return <Small>{poll.voted ? '您投过了，等主持人结束表决。' : '等主持人结束表决。'}</Small>
  if (secret && poll.voted) return <Notice tone='ok'>您已经投过了。主持人结束表决以后，这里看得到结果。</Notice>
  const changed = picked !== null && picked !== (poll.choice === null ? null : String(poll.choice))
  return (
    <Stack>
      {poll.voted ? <Notice tone='ok'>您投了“{poll.choices[poll.choice ?? 0]}”。结束以前可以改。</Notice> : null}
      <Choice label='请选一项' options={poll.choices.map((label, at) => ({ value: String(at), label }))} value={picked} onChange={setPicked} />
      <Small>{secret ? secretly : openly}{advisory}</Small>
      <Refused refusal={act.refusal} />
      <Btn disabled={!changed} onTap={send}>{poll.voted ? '改投' : '投票'}</Btn>
    </Stack>
  )
}
