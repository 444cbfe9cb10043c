import { useState } from 'react'
import { Area, Btn, Notice, P, Photos, Refused, Sheet, Stack } from '@/components'
import { newKey, type DraftPhoto } from '@/client/drafts'
import { useForm } from '@/client/useForm'
import { sameFiles, useHandIn } from '@/client/useHandIn'
import { contribute } from '@/domain/topic/preparing'

interface Words {
  key: string
  text: string
  photos: DraftPhoto[]
}

interface SheetProps {
  open: boolean
  topic: string
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** Kept on the phone until it has got through. */
export function ContributeSheet({ open, topic, onClose, onDone }: SheetProps) {
  const [first] = useState<Words>(() => ({ key: newKey(), text: '', photos: [] }))
  const kept = useForm<Words>(`contribute:${topic}`, first)
  const { run, refusal, wrong, progress, unsent, lost } = useHandIn(kept)
  const { form, set } = kept
  if (!form) return null
  const send = async () => {
    if (!(await run(contribute, (photos) => ({ topic, key: form.key, text: form.text, photos })))) return
    kept.start({ key: newKey(), text: '', photos: [] })
    await onDone()
  }
  const foot = (
    <Stack>
      {unsent ? <Notice tone='bad'>{unsent}</Notice> : null}
      <Refused refusal={refusal?.kind === 'invalid' ? null : refusal} />
      <Btn busy={progress !== null} onTap={send}>{progress ?? '交给议事室'}</Btn>
    </Stack>
  )
  return (
    <Sheet open={open} title='补充我了解的情况' onClose={onClose} foot={foot}>
      <P>您知道的事实、数字、别处的做法，都可以写。会署上您的名字，发给一起商量的委员和部门。</P>
      {lost > 0 ? <Notice tone='warn'>上次选的 {lost} 张照片找不到了，请重新选。</Notice> : null}
      <Area label='您了解的情况' value={form.text} onChange={(text) => set({ text })} max={2000} rows={6} error={wrong('text')} required />
      <Photos value={form.photos} onChange={(photos) => set({ photos: sameFiles(form.photos, photos) })} label='照片' />
    </Sheet>
  )
}
