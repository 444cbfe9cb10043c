import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { Btn, Card, Chips, DateField, Field, P, Page, PickField, Refused, Small, TimeField, showField } from '@/components'
import { newKey } from '@/client/drafts'
import { useAction } from '@/client/useAction'
import { dateOf } from '@/domain/kernel/calendar'
import { plan } from '@/domain/meeting/contracts'
import { forms, kinds, type Form as MeetingForm } from '@/domain/meeting/meeting'
import { DriftCard } from '../parts/DriftCard'
import { AgendaLines } from './AgendaLines'
import { inputOf, placeOf, usual, type Planned } from './planned'

interface FormProps {
  rooms: readonly { id: string; name: string; address: string }[]
  topic: string | null
  topicTitle: string | null
}

const kindOptions = kinds.map((kind) => ({ value: kind, label: kind }))
const formOptions = (Object.keys(forms) as MeetingForm[]).map((value) => ({ value, label: forms[value] }))
const fields = ['room', 'title', 'kind', 'startsAt', 'endsAt', 'form', 'place']

export function Form({ rooms, topic, topicTitle }: FormProps) {
  const [key] = useState(newKey)
  const [first] = rooms
  const [planned, setPlanned] = useState<Planned>(() => usual(first ?? { id: '', name: '', address: '' }, topicTitle, Date.now()))
  const act = useAction(plan)
  const set = (change: Partial<Planned>) => setPlanned((before) => ({ ...before, ...change }))
  /** The place follows the room as long as nobody wrote another one. */
  const pickRoom = (id: string) => {
    const [before, next] = [planned.room, id].map((one) => rooms.find((room) => room.id === one))
    set({ room: id, ...(next && before && planned.place === placeOf(before) ? { place: placeOf(next) } : {}) })
  }
  const send = async () => {
    const done = await act.run(inputOf(planned, key, topic))
    if (done) await Taro.redirectTo({ url: `/staff/meeting/index?id=${encodeURIComponent(done.id)}` })
  }
  const { refusal } = act
  useEffect(() => {
    const wrong = refusal?.kind === 'invalid' ? fields.find((field) => refusal.fields[field]) : undefined
    if (wrong) showField(wrong)
    // Once for each answer, not while somebody is mending it.
  }, [refusal])
  return (
    <Page
      foot={
        <>
          <Refused refusal={refusal?.kind === 'invalid' ? null : refusal} />
          <Btn busy={act.busy} onTap={send}>建好会议，去邀请人</Btn>
        </>
      }
    >
      {topicTitle ? <DriftCard quiet /> : null}
      {topicTitle ? <Card><Small>议题</Small><P>{topicTitle}</P></Card> : null}
      {rooms.length > 1 ? (
        <PickField id='room' label='议事室' options={rooms.map(({ id, name }) => ({ value: id, label: name }))} value={planned.room} onChange={pickRoom} error={act.wrong('room')} />
      ) : null}
      <Field id='title' label='会议名称' max={40} value={planned.title} onChange={(title) => set({ title })} error={act.wrong('title')} hint='例如 停车位改造协商会' required />
      <PickField id='kind' label='会议类型' options={kindOptions} value={planned.kind} onChange={(kind) => set({ kind })} error={act.wrong('kind')} />
      <DateField id='startsAt' label='日期' value={planned.date} onChange={(date) => set({ date })} start={dateOf(Date.now())} error={act.wrong('startsAt')} />
      <TimeField id='from' label='开始' value={planned.from} onChange={(from) => set({ from })} />
      <TimeField id='endsAt' label='结束' value={planned.to} onChange={(to) => set({ to })} error={act.wrong('endsAt')} />
      <Chips id='form' label='在哪里开' options={formOptions} value={planned.form} onChange={(form) => set({ form })} error={act.wrong('form')} />
      <Field id='place' label={planned.form === 'online' ? '线上会议号或入口' : '地点'} max={60} value={planned.place} onChange={(place) => set({ place })} error={act.wrong('place')} required />
      <AgendaLines lines={planned.agenda} onChange={(agenda) => set({ agenda })} wrong={act.wrong} />
    </Page>
  )
}
