import { useState } from 'react'
import { Area, Notice, P, Photos, type Photo } from '@/components'
import { report } from '@/domain/supervision/contracts'
import { MoveSheet } from './MoveSheet'
import { useBehalf } from './useBehalf'
import { useSending } from './useSending'
import { orNull, type SheetProps } from './sheet'

export function ResultSheet({ handover, on, behalf, onDone, ...sheet }: SheetProps) {
  const [result, setResult] = useState('')
  const [without, setWithout] = useState('')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useSending()
  const { wrong } = sending
  const told = useBehalf(behalf, handover.unit.name, wrong)
  const waiting = handover.awaited.join('、')
  const send = async () => {
    const done = await sending.send(report, (files, by) => ({ ...on, result, photos: files, without: orNull(without), behalf: by }), { photos, behalf: told.value })
    if (!done) return
    setResult('')
    setWithout('')
    setPhotos([])
    sheet.onClose()
    onDone('已报办理结果，等专委会核实', done)
  }
  return (
    <MoveSheet {...sheet} title={behalf ? '代报办理结果' : '报办理结果'} confirm='报办理结果' sending={sending} onSend={send}>
      {told.fields}
      <Area label='办理结果' hint='做了什么、在哪里、什么时候做完的。专委会会去现场核实。' value={result} onChange={setResult} max={2000} rows={5} error={wrong('result')} required />
      <P>办好以后的照片（选填）</P>
      <Photos value={photos} onChange={setPhotos} label='结果照片' />
      {waiting ? (
        <>
          <Notice tone='warn' title={`${waiting}还没交会办意见`}>最好等会办意见来了再报。不等的话，写明原因，专委会会看到。</Notice>
          <Area label='不等会办意见的原因' value={without} onChange={setWithout} max={300} rows={2} error={wrong('without')} required />
        </>
      ) : null}
    </MoveSheet>
  )
}
