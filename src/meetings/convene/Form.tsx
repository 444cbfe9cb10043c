import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { Btn, Card, Chips, Field, P, Page, PickField, Refused, Small, Toggle, showField } from '@/components'
import { newKey } from '@/client/drafts'
import { useAct } from '@/client/useAct'
import { useLater } from '@/client/useLater'
import { useView } from '@/client/useView'
import { amend, clashes } from '@/domain/meeting/calling/contracts'
import { plan } from '@/domain/meeting/contracts'
import { kinds, variants } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import { Clashes } from '../parts/Clashes'
import { DriftCard } from '@/staff/parts/DriftCard'
import { SignUpFields } from '../parts/SignUpFields'
import { AgendaLines } from '../parts/AgendaLines'
import { formOf, inputOf, placeOf, plannedOf, timesOf, usual, type Planned } from './planned'
import { When } from './When'
import { Where } from './Where'

interface FormProps {
  rooms: readonly { id: string; name: string; address: string }[]
  topic: string | null
  topicTitle: string | null
  /** Planned already and not told to anybody yet. */
  meeting: MeetingView | null
}

const kindOptions = kinds.map((kind) => ({ value: kind, label: kind }))
const fields = ['room', 'title', 'kind', 'variant', 'startsAt', 'endsAt', 'repeat', 'form', 'place', 'signUp.capacity', 'signUp.until']
const none = ''

export function Form({ rooms, topic, topicTitle, meeting }: FormProps) {
  const [key] = useState(newKey)
  const [first] = rooms
  const [planned, setPlanned] = useState<Planned>(() => (meeting ? plannedOf(meeting) : usual(first ?? { id: '', name: '', address: '' }, topicTitle, Date.now())))
  const act = useAct()
  const set = (change: Partial<Planned>) => setPlanned((before) => ({ ...before, ...change }))
  const roomAt = (id: string) => rooms.find((room) => room.id === id)
  const own = roomAt(planned.room)
  /** The place follows the room as long as nobody wrote another one. */
  const pickRoom = (id: string) => {
    const [before, next] = [own, roomAt(id)]
    set({ room: id, ...(next && before && planned.place === placeOf(before) ? { place: placeOf(next) } : {}) })
  }
  const { startsAt, endsAt } = timesOf(planned)
  const asked = useLater({ meeting: meeting?.id ?? null, room: planned.room, startsAt, endsAt, place: planned.place, people: null })
  const inTheWay = useView(clashes, asked.room && asked.startsAt >= 0 && asked.endsAt > asked.startsAt ? asked : null)
  const open = (id: string) => Taro.redirectTo({ url: `/meetings/meeting/index?id=${encodeURIComponent(id)}` })
  const send = async () => {
    if (!meeting) {
      const done = await act.run(plan, inputOf(planned, key, topic))
      return done && open(done.id)
    }
    const done = await act.run(amend, { id: meeting.id, version: meeting.version, ...formOf(planned) })
    if (!done) return
    await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : open(done.id))
  }
  const { refusal } = act
  useEffect(() => {
    const wrong = refusal?.kind === 'invalid' ? fields.find((field) => refusal.fields[field]) : undefined
    if (wrong) showField(wrong.replace('.', '-'))
    // Once for each answer, not while somebody is mending it.
  }, [refusal])
  const called = variants[planned.kind]
  const title = topicTitle ?? meeting?.topic?.title ?? null
  return (
    <Page
      title={meeting ? '修改会议' : undefined}
      foot={
        <>
          <Refused refusal={refusal?.kind === 'invalid' ? null : refusal} />
          <Btn busy={act.busy} onTap={send}>{meeting ? '保存' : planned.repeat ? '建好这些会，去邀请人' : '建好会议，去邀请人'}</Btn>
        </>
      }
    >
      {topicTitle ? <DriftCard quiet /> : null}
      {title ? <Card><Small>议题</Small><P>{title}</P></Card> : null}
      {rooms.length > 1 && !meeting ? (
        <PickField id='room' label='议事室' options={rooms.map(({ id, name }) => ({ value: id, label: name }))} value={planned.room} onChange={pickRoom} error={act.wrong('room')} />
      ) : null}
      <Field id='title' label='会议名称' max={40} value={planned.title} onChange={(next) => set({ title: next })} error={act.wrong('title')} hint='例如 停车位改造协商会' required />
      <PickField id='kind' label='会议类型' options={kindOptions} value={planned.kind} onChange={(kind) => set({ kind, variant: null })} error={act.wrong('kind')} />
      {called ? (
        <Chips id='variant' label='叫什么会' options={[{ value: none, label: planned.kind }, ...called.map((one) => ({ value: one, label: one }))]} value={planned.variant ?? none} onChange={(variant) => set({ variant: variant || null })} error={act.wrong('variant')} />
      ) : null}
      <When planned={planned} set={set} wrong={act.wrong} repeats={meeting === null} />
      <Where planned={planned} set={set} wrong={act.wrong} own={own ? placeOf(own) : ''} />
      <Clashes found={inTheWay.value} now={Date.now()} />
      <AgendaLines lines={planned.agenda} onChange={(agenda) => set({ agenda })} wrong={act.wrong} startsAt={startsAt} endsAt={endsAt} />
      <SignUpFields value={planned.signUp} onChange={(change) => set({ signUp: { ...planned.signUp, ...change } })} wrong={act.wrong} before={planned.date} />
      <Card>
        <Toggle label='会场没有信号' hint='签到码先存在手机里，回到有信号的地方再交' value={planned.noSignal} onChange={(noSignal) => set({ noSignal })} />
        <Toggle label='要签退' hint='走的时候也扫一次码，记下早退' value={planned.signOut} onChange={(signOut) => set({ signOut })} />
      </Card>
    </Page>
  )
}
