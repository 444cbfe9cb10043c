import { useState, type ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { Area, Btn, BtnRow, Field, H1, Link, Notice, Page, Photos, Refused, Row, Small, Stack, showField } from '@/components'
import { newKey, type DraftPhoto } from '@/client/drafts'
import { useForm } from '@/client/useForm'
import { sameFiles, useHandIn } from '@/client/useHandIn'
import type { OutputOf } from '@/domain/kernel/contract'
import { enterLetter, letterTextMost, unreadable, type opening } from '@/domain/opinion/intake/box'
import { useShowWrong } from '../parts/useShowWrong'
import type { Saved } from './index'

interface Written {
  key: string
  text: string
  slip: string
  of: string
  phone: string
  photos: DraftPhoto[]
}

const blank = (): Written => ({ key: newKey(), text: '', slip: '', of: '', phone: '', photos: [] })
const orNull = (typed: string) => typed.trim() || null

interface LetterFormProps {
  box: OutputOf<typeof opening>
  last: Saved['letter'] | null
  onSaved: (saved: Saved) => void
  onRefresh: () => Promise<void>
  children: ReactNode
}

/** The next letter. Saved, the form is empty again; broken off, it is found again as it was. */
export function LetterForm({ box, last, onSaved, onRefresh, children }: LetterFormProps) {
  const kept = useForm<Written>(`letter-${box.id}`, blank())
  const handIn = useHandIn(kept)
  const { form, set } = kept
  const [more, setMore] = useState(false)
  useShowWrong(handIn.refusal, 'letter')
  if (!form) return null
  const next = (saved: Saved | null) => {
    if (!saved) return
    kept.start(blank())
    setMore(false)
    onSaved(saved)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const save = async () => {
    const { key, text, slip, of, phone } = form
    next(await handIn.run(enterLetter, (photos) => ({ id: box.id, key, text, photos, slip: orNull(slip), of: orNull(of), phone: orNull(phone) })))
  }
  const cannotRead = async () => {
    next(await handIn.run(unreadable, (photos) => ({ id: box.id, key: form.key, photos, note: orNull(form.text) })))
  }
  const anew = () => {
    handIn.clear()
    kept.start(blank())
    return onRefresh()
  }
  const { wrong, refusal, unsent, progress, lost } = handIn
  const foot = (
    <>
      {refusal?.code === 'letterEntered' ? <Notice tone='warn'>{refusal.text}<Link onTap={anew}>清空，录下一封</Link></Notice> : <Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={onRefresh} />}
      {unsent ? <Notice tone='bad'>{unsent}</Notice> : null}
      <BtnRow>
        <Btn kind='plain' busy={progress !== null} onTap={cannotRead}>无法辨认</Btn>
        <Btn busy={progress !== null} onTap={save}>{progress ?? '保存，下一封'}</Btn>
      </BtnRow>
    </>
  )
  return (
    <Page title={box.box} foot={foot}>
      <Stack tight>
        <H1>第 {box.letters.length + 1} 封 / 共 {box.count} 封</H1>
        <Small>{box.room.name} · {box.box}。照原话录，一个字也不改。</Small>
      </Stack>
      {last ? <Notice tone='ok'>{told(last)}</Notice> : null}
      {kept.restored ? <Notice tone='grey'>上次没录完的这封还在，接着录就行。{lost > 0 ? `有 ${lost} 张照片没能留住，请重新拍。` : ''}</Notice> : null}
      <Photos label='原信照片' value={form.photos} onChange={(photos) => set({ photos: sameFiles(form.photos, photos) })} max={4} />
      {wrong('photos') ? <Notice tone='bad'>{wrong('photos')}</Notice> : null}
      <Area id='letter-text' label='信上写的' hint='认不出的字用“□”代替；整封认不出，拍照后点“无法辨认”。' rows={5} value={form.text} onChange={(text) => set({ text })} max={letterTextMost} error={wrong('text')} required />
      <Field id='letter-slip' label='信纸编号（选填）' hint='信纸右上角，8 位字母和数字，例如 HK7M-3Q9T。' value={form.slip} onChange={(slip) => set({ slip })} error={wrong('slip')} />
      {more || form.of !== '' || form.phone !== '' || wrong('of') || wrong('phone') ? (
        <>
          <Field id='letter-of' label='写信人（选填）' value={form.of} onChange={(of) => set({ of })} max={20} error={wrong('of')} />
          <Field id='letter-phone' label='电话（选填）' kind='phone' value={form.phone} onChange={(phone) => set({ phone })} error={wrong('phone')} />
        </>
      ) : (
        <Row icon='phone' title='信上留了姓名或电话' onTap={() => { setMore(true); setTimeout(() => showField('letter-of'), 100) }} />
      )}
      {children}
    </Page>
  )
}

const told = ({ no, opinion, receipt, slip }: Saved['letter']): string => {
  if (!opinion) return `第 ${no} 封记为无法辨认，照片已保存。`
  return slip ? `第 ${no} 封已录，凭信纸编号 ${slip} 能查进展。` : `第 ${no} 封已录，受理编号 ${receipt ?? ''}。信上没有编号，回信或张贴时请写上它。`
}
