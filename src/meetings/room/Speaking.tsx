import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, BtnRow, Card, Chips, Empty, P, Refused, Row, Rows, Sheet, Small, Stack } from '@/components'
import { Countdown } from '@/components/room/Countdown'
import { useAct } from '@/client/useAct'
import { bringForward, endTurn, extend, giveFloor, skip } from '@/domain/floor/contracts'
import { lastedSaid, minutesOffered, turnLife } from '@/domain/floor/turn'
import type { TurnView } from '@/domain/floor/views'
import { AddSpeaker } from './AddSpeaker'
import type { PartProps } from './index'

const who = ({ name, from }: { name: string; from: string }) => (from ? `${name}（${from}）` : name)
const { moves } = turnLife

/** Whoever has the floor and what is left, for everybody in the room to see. */
export function NowSpeaking({ room: { speaking, stage }, onDone, serverNow }: PartProps & { serverNow: () => number }) {
  const act = useAct()
  if (!speaking?.givenAt) return stage === 'open' ? <Card><P>现在没有人发言。</P></Card> : null
  const on = { id: speaking.id, version: speaking.version }
  const more = (minutes: number) => async () => {
    await act.run(extend, { ...on, minutes })
    await onDone()
  }
  const end = async () => {
    await act.run(endTurn, on)
    await onDone()
  }
  return (
    <Card>
      <View className='room-who'>{who(speaking)}</View>
      <Countdown givenAt={speaking.givenAt} minutes={speaking.minutes ?? 0} serverNow={serverNow} />
      {speaking.can.includes('extend') ? (
        <BtnRow>
          <Btn kind='plain' small onTap={more(1)}>加 1 分钟</Btn>
          <Btn kind='plain' small onTap={more(3)}>加 3 分钟</Btn>
          <Btn kind='plain' small onTap={end}>{moves.endTurn.says}</Btn>
        </BtnRow>
      ) : null}
      <Refused refusal={act.refusal} onRefresh={onDone} />
    </Card>
  )
}

/** First come, first served; the next one is one tap away. */
export function Queue({ room, onDone, leads }: PartProps & { leads: boolean }) {
  const [minutes, setMinutes] = useState(String(room.usualMinutes))
  const [chosen, setChosen] = useState<TurnView | null>(null)
  const [adding, setAdding] = useState(false)
  const act = useAct()
  const [next] = room.queue
  const give = async (turn: TurnView) => {
    await act.run(giveFloor, { id: turn.id, version: turn.version, minutes: Number(minutes) })
    setChosen(null)
    await onDone()
  }
  const move = (contract: typeof skip | typeof bringForward) => async () => {
    if (chosen) await act.run(contract, { id: chosen.id, version: chosen.version })
    setChosen(null)
    await onDone()
  }
  return (
    <Stack>
      <Refused refusal={act.refusal} onRefresh={onDone} />
      {leads ? <Chips label='每人说几分钟' options={minutesOffered.map((one) => ({ value: String(one), label: `${one} 分钟` }))} value={minutes} onChange={setMinutes} /> : null}
      {leads && next ? <Btn icon='mic' onTap={() => give(next)}>{room.speaking ? '请下一位' : '请'} {next.name} 发言</Btn> : null}
      {room.queue.length > 0 && room.stage === 'over' ? <Small>散会时还没轮到的：</Small> : null}
      {room.queue.length > 0 ? (
        <Rows label='等发言的人'>
          {room.queue.map((turn, at) => <Row key={turn.id} title={`${at + 1}. ${who(turn)}`} {...(leads ? { onTap: () => setChosen(turn) } : {})} />)}
        </Rows>
      ) : leads ? <Empty title='没有人排队' note='到会的人在自己手机上点“我要发言”，就会排在这里。' /> : null}
      {leads ? <Btn kind='plain' icon='plus' onTap={() => setAdding(true)}>加一位没带手机的</Btn> : null}
      <Sheet open={chosen !== null} title={chosen ? who(chosen) : ''} onClose={() => setChosen(null)}>
        {chosen ? <Btn onTap={() => give(chosen)}>{moves.giveFloor.says}（{minutes} 分钟）</Btn> : null}
        <Btn kind='plain' onTap={move(bringForward)}>{moves.bringForward.says}</Btn>
        <Btn kind='plain' onTap={move(skip)}>{moves.skip.says}</Btn>
        <Small>跳过的人还想说，可以再点一次“我要发言”。</Small>
      </Sheet>
      <AddSpeaker open={adding} room={room} onClose={() => setAdding(false)} onDone={onDone} />
    </Stack>
  )
}

export function Spoken({ room: { spoken } }: Pick<PartProps, 'room'>) {
  if (spoken.length === 0) return null
  return <Card title='说过话的人'>{spoken.map((turn) => <P key={turn.id}>{who(turn)} · {lastedSaid(turn.lasted ?? 0)}</P>)}</Card>
}
