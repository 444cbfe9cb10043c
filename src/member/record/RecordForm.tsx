import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { Area, Btn, Chips, Field, Notice, Page, Photos, Refused, Row, Tick, showField } from '@/components'
import { newKey, type DraftPhoto } from '@/client/drafts'
import { useForm } from '@/client/useForm'
import { sameFiles, useHandIn } from '@/client/useHandIn'
import type { OutputOf } from '@/domain/kernel/contract'
import { photosMost } from '@/domain/kernel/text'
import { behalfTextMost, record, waysHeard, type rooms, type WayHeard } from '@/domain/opinion/intake/behalf'
import { RoomField } from './RoomField'
import { keep } from '@/client/keep'

type Near = OutputOf<typeof rooms>

interface Written {
  key: string
  room: string
  roomName: string
  way: WayHeard
  text: string
  of: string
  phone: string
  agreed: boolean
  photos: DraftPhoto[]
}

interface RecordFormProps {
  near: Near
  room: string
  duty: boolean
  onHanded: (receipt: OutputOf<typeof record>) => void
}

const fields = ['room', 'way', 'text', 'photos', 'of', 'phone', 'agreed']
const lastRoom = 'record:room'
const orNull = (typed: string) => typed.trim() || null

/** Where they recorded last, if they still may. */
function usualRoom({ items }: Near, asked: string): { id: string; name: string } {
  const kept: unknown = Taro.getStorageSync(lastRoom)
  const wanted = asked || (typeof kept === 'string' ? kept : '')
  return items.find(({ id }) => id === wanted) ?? items.find(({ own }) => own) ?? { id: '', name: '' }
}

export function RecordForm({ near, room: asked, duty, onHanded }: RecordFormProps) {
  const usual = usualRoom(near, asked)
  const kept = useForm<Written>(`record${asked}`, {
    key: newKey(), room: usual.id, roomName: usual.name, way: duty && near.ways.includes('duty') ? 'duty' : 'visit', text: '', of: '', phone: '', agreed: false, photos: [],
  })
  const handIn = useHandIn(kept)
  const { refusal, wrong, unsent, progress, lost } = handIn
  useEffect(() => {
    const first = refusal?.kind === 'invalid' ? fields.find((field) => refusal.fields[field]) : undefined
    if (first) showField(first)
  }, [refusal])
  const { form, set } = kept
  if (!form) return null
  const send = async () => {
    const { key, room, way, text, of, phone, agreed } = form
    const receipt = await handIn.run(record, (photos) => ({ key, room, way, text, photos, of: orNull(of), phone: orNull(phone), agreed: agreed as true }))
    if (!receipt) return
    keep(lastRoom, room)
    kept.forget()
    onHanded(receipt)
  }
  return (
    <Page
      foot={
        <>
          {refusal && refusal.kind !== 'invalid' ? <Refused refusal={refusal} /> : null}
          {unsent ? <Notice tone='bad'>{unsent}</Notice> : null}
          {wrong('agreed') && !form.agreed ? <Notice tone='bad'>{wrong('agreed')}</Notice> : null}
          <Btn busy={progress !== null} onTap={send}>{progress ?? '提交'}</Btn>
        </>
      }
    >
      {kept.restored ? <Notice tone='grey'>上次没写完的还在，接着写就行。{lost > 0 ? `有 ${lost} 张照片没能留住，请重新选。` : ''}</Notice> : null}
      <RoomField near={near} value={form.room} name={form.roomName} onChange={(room, roomName) => set({ room, roomName })} error={wrong('room') && '请选择议事室'} />
      <Chips id='way' label='怎么听到的' options={near.ways.map((value) => ({ value, label: waysHeard[value] }))} value={form.way} onChange={(way) => set({ way })} error={wrong('way')} />
      <Area id='text' label='他说的话' hint='照原话写，一件事写一条。' rows={5} value={form.text} onChange={(text) => set({ text })} max={behalfTextMost} error={wrong('text')} required />
      <Photos value={form.photos} onChange={(photos) => set({ photos: sameFiles(form.photos, photos) })} max={photosMost} />
      <Field id='of' label='怎么称呼（选填）' value={form.of} onChange={(of) => set({ of })} max={20} hint='例如：钱大爷' error={wrong('of')} />
      <Field id='phone' label='本人电话（选填）' kind='phone' value={form.phone} onChange={(phone) => set({ phone })} hint='有了结果打电话告诉本人。' error={wrong('phone')} />
      <Tick label='本人同意我代为反映' value={form.agreed} onChange={(agreed) => set({ agreed })} />
      <Row icon='doc' title='我代录的' note='看进展，好告诉本人' href='/member/recorded/index' />
    </Page>
  )
}
