import { View } from '@tarojs/components'
import { Btn, Card, Line, P, Refused, Row, Rows, Small, Stack } from '@/components'
import { Countdown } from '@/components/room/Countdown'
import { useAct } from '@/client/useAct'
import { askToSpeak, endTurn, withdrawTurn } from '@/domain/floor/contracts'
import { lastedSaid, turnLife } from '@/domain/floor/turn'
import type { PartProps } from './index'

const who = ({ name, from }: { name: string; from: string }) => (from ? `${name}（${from}）` : name)

/** Who has the floor; on the speaker's own phone what is left, to be read at arm's length. */
export function NowSpeaking({ room: { speaking }, onDone, serverNow }: PartProps & { serverNow: () => number }) {
  const act = useAct()
  if (!speaking?.givenAt) return null
  const time = { givenAt: speaking.givenAt, minutes: speaking.minutes ?? 0, serverNow }
  const end = async () => {
    await act.run(endTurn, { id: speaking.id, version: speaking.version })
    await onDone()
  }
  return (
    <Card>
      {speaking.mine ? <View className='room-who'>请您发言</View> : null}
      {speaking.mine ? <Countdown {...time} /> : <Line><P>{speaking.name}正在发言</P><Countdown {...time} small /></Line>}
      {speaking.can.includes('endTurn') ? <Btn kind='plain' onTap={end}>我说完了</Btn> : null}
      <Refused refusal={act.refusal} />
    </Card>
  )
}

/** The queue, and one's own place in it. */
export function Speaking({ room, onDone }: PartProps) {
  const act = useAct()
  const { queue, spoken, speaking, acts } = room
  const place = queue.findIndex(({ mine }) => mine)
  const waiting = queue[place]
  const join = async () => {
    await act.run(askToSpeak, { meeting: room.meeting })
    await onDone()
  }
  const leave = async () => {
    if (waiting) await act.run(withdrawTurn, { id: waiting.id, version: waiting.version })
    await onDone()
  }
  return (
    <Stack>
      {waiting ? <Card tone='brand'><P>{place === 0 ? '您排在第 1 位，下一个就是您。' : `您排在第 ${place + 1} 位，前面还有 ${place} 位。`}主持人请您时，这里会有提示。</P>{acts ? <Btn kind='plain' small onTap={leave}>{turnLife.moves.withdrawTurn.says}</Btn> : null}</Card> : null}
      {acts && !waiting && !speaking?.mine ? <><Btn icon='mic' onTap={join}>{askToSpeak.says}</Btn><Small>点一下就排上队，主持人按先后请。不用写，当面说。</Small></> : null}
      <Refused refusal={act.refusal} onRefresh={onDone} />
      {queue.length > 0 && room.stage === 'over' ? <Small>散会时还没轮到的：</Small> : null}
      {queue.length > 0 ? <Rows label='等发言的人'>{queue.map((turn, at) => <Row key={turn.id} title={`${at + 1}. ${who(turn)}`} extra={turn.mine ? '您' : undefined} />)}</Rows> : <Small>{acts ? '现在没有人排队。' : ''}</Small>}
      {spoken.length > 0 ? <Card title='说过话的人'>{spoken.map((turn) => <P key={turn.id}>{who(turn)} · {lastedSaid(turn.lasted ?? 0)}</P>)}</Card> : null}
    </Stack>
  )
}
