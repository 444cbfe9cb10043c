import { useState } from 'react'
import { Btn, Card, Empty, H2, Line, P, Small, Stack, Tag } from '@/components'
import { advisory, PollResult } from '@/components/room/PollResult'
import { pollLife } from '@/domain/floor/poll'
import type { PollView } from '@/domain/floor/views'
import { ClosePoll } from './ClosePoll'
import { StartPoll } from './StartPoll'
import type { PartProps } from './index'

/** Polls, the newest first. While one runs nobody is told how it stands, the host neither. */
export function Polls({ room, onDone, leads }: PartProps & { leads: boolean }) {
  const [starting, setStarting] = useState(false)
  const [closing, setClosing] = useState<PollView | null>(null)
  const running = room.polls.some(({ status }) => status === 'open')
  return (
    <Stack>
      {leads && !running ? <><Btn onTap={() => setStarting(true)}>发起表决</Btn><Small>{advisory}</Small></> : null}
      {room.polls.length === 0 && !leads ? <Empty title='没有表决过' /> : null}
      {room.polls.map((poll) => (
        <Card key={poll.id}>
          <Line><Tag tone={poll.status === 'open' ? 'brand' : 'grey'}>{poll.statusLabel}</Tag><Small>{poll.modeLabel}</Small></Line>
          <H2>{poll.text}</H2>
          {poll.status === 'open' ? (
            <>
              <P>{poll.choices.join(' · ')}</P>
              <P>已投 {room.voted} 人{room.stage === 'open' ? `，在场 ${room.present} 人` : ''}。结束以前，票数谁也看不到。</P>
              {poll.can.includes('closePoll') ? <Btn onTap={() => setClosing(poll)}>{room.stage === 'over' ? '计票' : pollLife.moves.closePoll.says}</Btn> : null}
              {room.stage === 'over' && poll.can.length > 0 ? <Small>散会前没有结束这次表决，散会以后谁也不能再投。点一下就计票。</Small> : null}
            </>
          ) : <PollResult poll={poll} />}
        </Card>
      ))}
      <StartPoll open={starting} room={room} onClose={() => setStarting(false)} onDone={onDone} />
      {closing ? <ClosePoll key={closing.id} poll={closing} room={room} onClose={() => setClosing(null)} onDone={onDone} /> : null}
    </Stack>
  )
}
