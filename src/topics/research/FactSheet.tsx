import { useState } from 'react'
import { Area, Btn, Field, Notice, P, Photos, Refused, Sheet, Stack } from '@/components'
import { addFact } from '@/domain/topic/preparing'
import type { SheetProps } from './sheet'
import { usePhotoAct } from './usePhotoAct'

/** A figure, a rule, a drawing, with where it is from. */
export function FactSheet({ open, on, onClose, onDone, onRefresh }: SheetProps) {
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const { run, refusal, wrong, clear, photos, setPhotos, lost } = usePhotoAct()
  const send = async () => {
    if (!(await run(addFact, (files) => ({ ...on, title, text: text.trim() === '' ? null : text, source, files })))) return
    setTitle('')
    setText('')
    setSource('')
    await onDone('已加上资料')
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack>{lost ? <Notice tone='bad'>有照片没传上，您填的都还在，请再试一次。</Notice> : null}<Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>加上这份资料</Btn></Stack>
  return (
    <Sheet open={open} title='加资料' onClose={onClose} foot={foot}>
      <Field label='资料名称' value={title} onChange={setTitle} max={40} hint='例如：加装电梯补贴标准、三号楼平面图' error={wrong('title')} required />
      <Field label='出处' value={source} onChange={setSource} max={60} hint='例如：区住建局 2026 年 3 号文、物业登记' error={wrong('source')} required />
      <Area label='内容' hint='数字、规定的原文；是图纸、文件的，拍照放在下面。' value={text} onChange={setText} max={3000} rows={5} error={wrong('text')} />
      <P>图纸、文件的照片</P>
      <Photos value={photos} onChange={setPhotos} label='资料照片' />
    </Sheet>
  )
}
