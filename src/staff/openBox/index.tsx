import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Area, Btn, Card, Chips, DateField, Empty, Field, Notice, P, Page, Photos, PickField, Refused, Small, TimeField, guarded } from '@/components'
import { newKey, type DraftPhoto } from '@/client/drafts'
import { useForm } from '@/client/useForm'
import { sameFiles, useHandIn } from '@/client/useHandIn'
import { useView } from '@/client/useView'
import { clock, dateOf, moment } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { openBox, openings } from '@/domain/opinion/intake/box'
import { seals, type Seal } from '@/domain/opinion/intake/opening'
import { halfWidth } from '@/domain/kernel/halfWidth'
import { Opened } from '../parts/Opened'
import { useShowWrong } from '../parts/useShowWrong'

type Box = OutputOf<typeof openings>['boxes'][number]

interface Written {
  key: string
  box: string
  date: string
  time: string
  witness: string
  witnessAs: string
  count: string
  seal: Seal | ''
  note: string
  photos: DraftPhoto[]
}

function OpenBox() {
  const view = useView(openings, { after: null })
  return (
    <Opened view={view}>
      {({ boxes, me }) => boxes.length > 0 ? <Form boxes={boxes} me={me} /> : <Page><Empty title='还没有实体信箱' note='先在“议事室与收集码”里增加一个实体信箱。' action={<Btn kind='plain' onTap={() => Taro.redirectTo({ url: '/staff/rooms/index' })}>去增加信箱</Btn>} /></Page>}
    </Opened>
  )
}

const blank = (box: string, now: number): Written => ({ key: newKey(), box, date: dateOf(now), time: clock(now), witness: '', witnessAs: '', count: '', seal: '', note: '', photos: [] })
/** What is no number is refused by the cloud in its own words. */
const counted = (typed: string): number => (/^\d+$/.test(halfWidth(typed).trim()) ? Number(halfWidth(typed)) : NaN)

function Form({ boxes, me }: { boxes: readonly Box[]; me: string }) {
  const kept = useForm<Written>('openBox', blank(boxes[0]?.scene ?? '', Date.now()))
  const handIn = useHandIn(kept)
  const [chosen] = useState(() => boxes.map(({ scene, name, room }) => ({ value: scene, label: `${room.name} · ${name}` })))
  useShowWrong(handIn.refusal, 'open')
  const { form, set } = kept
  if (!form) return null
  const send = async () => {
    const { key, box, date, time, witness, witnessAs, count, seal, note } = form
    const done = await handIn.run(openBox, (photos) => ({
      key, box, openedAt: moment(date, time) ?? 0, witness, witnessAs, count: counted(count), seal: seal as Seal, note: note.trim() || null, photos,
    }))
    if (!done) return
    kept.forget()
    await Taro.redirectTo({ url: `/staff/letters/index?id=${encodeURIComponent(done.id)}` })
  }
  const { wrong, refusal, unsent, progress } = handIn
  return (
    <Page foot={<><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} />{unsent ? <Notice tone='bad'>{unsent}</Notice> : null}<Btn busy={progress !== null} onTap={send}>{progress ?? '登记开箱'}</Btn></>}>
      {kept.restored ? <Notice tone='grey'>上次没填完的还在，接着填就行。</Notice> : null}
      <Card>
        <P>开箱要两个人在场。</P>
        <Small>登记人：{me}。请把信数清楚，录完几封、认不出几封，合起来要等于这个数。</Small>
      </Card>
      {boxes.length > 1 ? <PickField id='open-box' label='哪个信箱' options={chosen} value={form.box} onChange={(box) => set({ box })} error={wrong('box')} required /> : <Small>{chosen[0]?.label}</Small>}
      <DateField id='open-openedAt' label='开箱日期' value={form.date} onChange={(date) => set({ date })} end={dateOf(Date.now())} error={wrong('openedAt')} />
      <TimeField id='open-time' label='开箱时间' value={form.time} onChange={(time) => set({ time })} />
      <Field id='open-witness' label='一起开箱的人' hint='填姓名，不能是您自己' value={form.witness} onChange={(witness) => set({ witness })} max={20} error={wrong('witness')} required />
      <Field id='open-witnessAs' label='这位的身份' hint='例如：居民代表、网格员' value={form.witnessAs} onChange={(witnessAs) => set({ witnessAs })} max={20} error={wrong('witnessAs')} required />
      <Field id='open-count' label='箱里有几封信' hint='没有信填 0' kind='number' value={form.count} onChange={(count) => set({ count })} error={wrong('count')} required />
      <Chips id='open-seal' label='封条' options={seals.map((one) => ({ value: one, label: one }))} value={form.seal} onChange={(seal) => set({ seal })} error={wrong('seal')} required />
      <Area id='open-note' label='说明（选填）' rows={2} value={form.note} onChange={(note) => set({ note })} max={200} error={wrong('note')} />
      <Photos label='开箱照片' value={form.photos} onChange={(photos) => set({ photos: sameFiles(form.photos, photos) })} max={3} />
    </Page>
  )
}

export default guarded(OpenBox)
