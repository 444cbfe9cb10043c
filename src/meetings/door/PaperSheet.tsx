import { useState } from 'react'
import { Btn, H2, Notice, P, Photos, Refused, Sheet, Small, type Photo } from '@/components'
import { upload } from '@/client/call'
import { useAct } from '@/client/useAct'
import { said } from '@/domain/kernel/calendar'
import { addSheet, confirmMany } from '@/domain/meeting/door/contracts'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { leftOut } from './leftOut'
import { TickNames, whoIs } from './names'
import type { SheetProps } from './sheet'

/** The last resort: the sheet is photographed first, then those who signed it are ticked. */
export function PaperSheet({ open, view, onClose, onDone, onRefresh }: SheetProps) {
  const meeting = view.value
  const [photos, setPhotos] = useState<Photo[]>([])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [lost, setLost] = useState(false)
  const [sending, setSending] = useState(false)
  const act = useAct()
  const people = meeting?.attendances.filter((one) => one.status !== 'handedIn' && (one.can.includes('confirmByHand') || one.can.includes('makeUp'))) ?? []
  const keep = async () => {
    if (!meeting) return
    setSending(true)
    const files = await upload(photos.map(({ path }) => path))
    setSending(false)
    setLost(files === null)
    if (!files || !(await act.run(addSheet, { id: meeting.id, version: meeting.version, photos: files }))) return
    setPhotos([])
    await onDone('签到表已留底')
  }
  const confirm = async () => {
    const those = people.filter(({ id }) => ticked.has(id)).map(({ id, version }) => ({ id, version }))
    const answer = meeting && (await act.run(confirmMany, { id: meeting.id, those, by: 'paper' }))
    if (!answer) return
    setTicked(new Set())
    await onDone(leftOut(answer))
  }
  const busy = act.busy || sending
  const kept = meeting?.sheets ?? []
  const last = kept.at(-1)
  const foot = photos.length > 0 ? <Btn busy={busy} onTap={keep}>存下照片</Btn> : kept.length > 0 && people.length > 0 ? <Btn busy={busy} disabled={ticked.size === 0} onTap={confirm}>勾的 {ticked.size} 人记为到会</Btn> : null
  return (
    <Sheet open={open} title='纸上签到表' onClose={onClose} foot={foot}>
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      {lost ? <Notice tone='bad'>照片没传上，还在这里。请看看网络，再点一次“存下照片”。</Notice> : null}
      <H2>1. 拍照留底</H2>
      <PhotoStrip photos={kept.map(({ photo }) => photo)} label='签到表' />
      {last ? <Small>{last.by} {said(last.at, Date.now())} 存的，共 {kept.length} 张。</Small> : <P>请把签了名的表拍清楚。存下以后不能换，可以再加。</P>}
      {meeting?.can.includes('addSheet') ? <Photos value={photos} onChange={setPhotos} label='签到表照片' max={9} /> : null}
      <H2>2. 勾选签了名的人</H2>
      {kept.length === 0 ? <P>存下照片以后，在这里对照着勾。</P> : people.length === 0 ? <P>名单上没有还要勾的人。</P> : <TickNames people={people} ticked={ticked} onTick={setTicked} note={whoIs} />}
    </Sheet>
  )
}
