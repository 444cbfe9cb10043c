import { useState } from 'react'
import { Area, Field, P, Photos, type Photo } from '@/components'
import { note } from '@/domain/supervision/contracts'
import { MoveSheet } from './MoveSheet'
import { useBehalf } from './useBehalf'
import { useSending } from './useSending'
import { orNull, type SheetProps } from './sheet'

/** The three columns a unit fills: 进展情况, 存在问题, 解决思路. */
export function NoteSheet({ handover, on, behalf, onDone, ...sheet }: SheetProps) {
  const [progress, setProgress] = useState('')
  const [problem, setProblem] = useState('')
  const [plan, setPlan] = useState('')
  const [percent, setPercent] = useState('')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useSending()
  const { wrong } = sending
  const told = useBehalf(behalf, handover.unit.name, wrong)
  const send = async () => {
    const words = { progress, problem: orNull(problem), plan: orNull(plan), percent: percent.trim() === '' ? null : Number(percent) }
    const done = await sending.send(note, (files, by) => ({ ...on, ...words, photos: files, behalf: by }), { photos, behalf: told.value })
    if (!done) return
    for (const empty of [setProgress, setProblem, setPlan, setPercent]) empty('')
    setPhotos([])
    sheet.onClose()
    onDone('已记下进展', done)
  }
  return (
    <MoveSheet {...sheet} title={behalf ? '代记进展' : '记进展'} confirm='记下进展' sending={sending} onSend={send}>
      {told.fields}
      <Area label='进展情况' value={progress} onChange={setProgress} max={1000} rows={4} error={wrong('progress')} required />
      <Area label='存在问题（选填）' value={problem} onChange={setProblem} max={1000} rows={2} error={wrong('problem')} />
      <Area label='解决思路（选填）' value={plan} onChange={setPlan} max={1000} rows={2} error={wrong('plan')} />
      <Field label='完成了百分之几（选填）' kind='number' value={percent} onChange={setPercent} hint='填 0 到 100 的整数' error={wrong('percent')} />
      <P>现场照片（选填）</P>
      <Photos value={photos} onChange={setPhotos} label='现场照片' />
    </MoveSheet>
  )
}
