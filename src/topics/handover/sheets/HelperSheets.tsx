import { useState } from 'react'
import { Area, P, Photos, PickField, type Photo } from '@/components'
import { assist, signHelp } from '@/domain/supervision/contracts'
import type { HandoverView } from '@/domain/supervision/views'
import { MoveSheet } from './MoveSheet'
import { useBehalf } from './useBehalf'
import { useSending } from './useSending'
import type { SheetProps } from './sheet'

/** Helping units this reader may act for: their own first, otherwise any that still has to. */
const choices = ({ helpers }: HandoverView, behalf: boolean, left: (helper: HandoverView['helpers'][number]) => boolean) =>
  helpers.filter((helper) => !helper.gone && left(helper) && helper.mine !== behalf)

/** Which helping unit it is about; nothing to pick where there is one. */
function useHelper(handover: HandoverView, behalf: boolean, left: (helper: HandoverView['helpers'][number]) => boolean) {
  const [picked, setPicked] = useState('')
  const offered = choices(handover, behalf, left)
  const unit = offered.find((helper) => helper.unit.id === picked)?.unit ?? offered[0]?.unit
  const options = offered.map((helper) => ({ value: helper.unit.id, label: helper.unit.name }))
  return { unit, field: options.length > 1 ? <PickField label='会办单位' options={options} value={unit?.id ?? ''} onChange={setPicked} /> : null }
}

export function SignHelpSheet({ handover, on, behalf, onDone, ...sheet }: SheetProps) {
  const sending = useSending()
  const { unit, field } = useHelper(handover, behalf, ({ signedAt }) => signedAt === null)
  const told = useBehalf(behalf, unit?.name ?? '', sending.wrong)
  const send = async () => {
    const done = await sending.send(signHelp, (_files, by) => ({ ...on, unit: unit?.id ?? '', behalf: by }), { behalf: told.value })
    if (!done) return
    sheet.onClose()
    onDone('已签收会办', done)
  }
  return (
    <MoveSheet {...sheet} title={behalf ? '代会办签收' : '会办签收'} confirm='签收会办' sending={sending} onSend={send}>
      <P>{handover.unit.name}主办，{unit?.name ?? ''}会办。签收以后请尽快交会办意见。</P>
      {field}
      {told.fields}
    </MoveSheet>
  )
}

export function AssistSheet({ handover, on, behalf, onDone, ...sheet }: SheetProps) {
  const [opinion, setOpinion] = useState('')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useSending()
  const { unit, field } = useHelper(handover, behalf, () => true)
  const told = useBehalf(behalf, unit?.name ?? '', sending.wrong)
  const send = async () => {
    const done = await sending.send(assist, (files, by) => ({ ...on, unit: unit?.id ?? '', opinion, photos: files, behalf: by }), { photos, behalf: told.value })
    if (!done) return
    setOpinion('')
    setPhotos([])
    sheet.onClose()
    onDone('会办意见已交给主办单位', done)
  }
  return (
    <MoveSheet {...sheet} title={behalf ? '代交会办意见' : '交会办意见'} confirm='交会办意见' sending={sending} onSend={send}>
      {field}
      {told.fields}
      <Area label='会办意见' hint='您单位负责的部分：做什么、什么时候做、要主办单位怎么配合。' value={opinion} onChange={setOpinion} max={1000} rows={4} error={sending.wrong('opinion') ?? sending.wrong('unit')} required />
      <P>照片（选填）</P>
      <Photos value={photos} onChange={setPhotos} label='照片' />
    </MoveSheet>
  )
}
