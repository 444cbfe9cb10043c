import { useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { showField } from '@/components'
import { call, uploadPhoto } from '@/client/call'
import { askConsent } from '@/client/consent'
import { newKey, type Draft, type DraftPhoto } from '@/client/drafts'
import { onNetworkBack } from '@/client/network'
import { saidAs, submit, textMost } from '@/domain/opinion/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { refuse, type Refusal } from '@/domain/kernel/refusal'
import { flawOf, phoneFlawOf } from '@/domain/kernel/text'
import { progressKinds } from '../parts/useProgressConsent'
import type { SendTrouble } from './Trouble'

type Change = (part: Partial<Draft>) => void

/** Leaving the page would take WeChat's question away; nobody waits longer for its answer. Unit: ms. */
const answerMost = 30_000
const enough = () => new Promise((resolve) => setTimeout(resolve, answerMost))

/** A network that says it is back is often not yet: what did not get through is tried again by itself, ever more seldom. Unit: ms. */
const againAfter = [2000, 5000, 15_000, 60_000]

/** What can be seen to be wrong before a photo is sent: the cloud's own rules and words. */
function wrongBefore({ text, phone }: Draft): Refusal | null {
  const flaws = { text: flawOf(text, saidAs, textMost), phone: phone.trim() === '' ? undefined : phoneFlawOf(phone) }
  const fields = Object.fromEntries(Object.entries(flaws).filter((flaw): flaw is [string, string] => flaw[1] !== undefined))
  return Object.keys(fields).length > 0 ? refuse.invalid(fields).refusal : null
}

/** The cloud does not take the files as they were uploaded; the photos themselves are still on the phone. */
const photosRefused = ({ code }: Refusal) => code === 'badPhoto' || code === 'otherPhoto'

/** Why it did not get through, in words that say what is still there. */
function troubleOf(refusal: Refusal): SendTrouble | null {
  if (refusal.kind === 'invalid') return null
  if (refusal.kind === 'fault' && refusal.reference === '') return { title: '没交上，但您写的还在', text: '网络好像断了。网络一通会自己再交，您也可以点下面再试。', again: true }
  if (refusal.code === 'otherContent') return { title: '刚才已经交上一条了', text: refusal.text, mine: true }
  if (photosRefused(refusal)) return { title: '没交上，但您写的还在', text: '照片要再传一次，请点下面再试。还是不行，就去掉照片重新选。' }
  return { title: '没交上，但您写的还在', text: refusal.text, again: refusal.kind === 'fault' }
}

export function useSending(scene: string, shared: boolean, draft: Draft, change: Change, received: (receipt: OutputOf<typeof submit>, sent: Draft) => void) {
  const [progress, setProgress] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [trouble, setTrouble] = useState<SendTrouble | null>(null)
  const running = useRef(false)
  const asked = useRef<Promise<unknown> | null>(null)
  const tries = useRef(0)

  /** Uploads what is not yet uploaded; says which one failed and goes no further. */
  const uploaded = async (photos: readonly DraftPhoto[]): Promise<string[] | null> => {
    const ready = [...photos]
    for (const [at, photo] of photos.entries()) {
      if (photo.fileID) continue
      setProgress(`正在传照片 ${at + 1}/${photos.length}`)
      const fileID = await uploadPhoto(photo.path)
      if (!fileID) {
        setTrouble({ title: `第 ${at + 1} 张照片没传上，您写的还在`, text: '请再试一次，或者去掉这张照片再交。网络一通也会自己再交。', again: true })
        return null
      }
      ready[at] = { ...photo, fileID }
      change({ photos: [...ready] })
    }
    return ready.flatMap(({ fileID }) => (fileID ? [fileID] : []))
  }

  const attempt = async (now: Draft) => {
    const wrong = wrongBefore(now)
    setRefusal(wrong)
    if (wrong) setTrouble(null)
    if (wrong) return
    const photos = await uploaded(now.photos)
    if (!photos) return
    setProgress('正在提交')
    const { key, text, phone } = now
    const result = await call(submit, { key, scene, text, photos, phone: phone.trim() || null, ...(shared && { via: 'share' as const }) })
    if (result.ok) {
      setTrouble(null)
      await Promise.race([asked.current, enough()])
      return received(result.value, now)
    }
    if (photosRefused(result.refusal)) change({ photos: now.photos.map(({ path, size }) => ({ path, size })) })
    setRefusal(result.refusal)
    setTrouble(troubleOf(result.refusal))
  }

  /** WeChat's question comes first in the tap, once for what is written; sending does not wait for its answer. */
  const tap = () => {
    if (!running.current && !wrongBefore(draft)) asked.current ??= askConsent(progressKinds)
    return send()
  }
  const send = async (byItself = false) => {
    if (running.current) return
    running.current = true
    tries.current = byItself ? tries.current + 1 : 0
    // What is read on the screen stays there while the phone tries by itself.
    if (!byItself) setTrouble(null)
    setProgress('正在提交')
    // The cloud has something else under this key: said once, a second tap sends it as one of its own.
    const key = trouble?.mine ? newKey() : draft.key
    if (key !== draft.key) change({ key })
    await attempt({ ...draft, key })
    running.current = false
    setProgress(null)
  }

  const wrong = (field: string) => (refusal?.kind === 'invalid' ? refusal.fields[field] : undefined)
  const firstWrong = wrong('text') ? 'text' : wrong('phone') ? 'phone' : null
  useEffect(() => {
    if (firstWrong) showField(firstWrong)
  }, [firstWrong, refusal])

  const again = useRef<() => void>(() => undefined)
  again.current = () => {
    if (trouble?.again) void send(true)
  }
  useEffect(() => onNetworkBack(() => again.current()), [])
  useDidShow(() => again.current())
  useEffect(() => {
    const timer = trouble?.again ? setTimeout(() => again.current(), againAfter[tries.current] ?? againAfter.at(-1)) : undefined
    return () => clearTimeout(timer)
  }, [trouble])

  const button = trouble ? (trouble.mine ? '当作新的一条提交' : '再试一次') : '提交'
  return { tap, progress, trouble, wrong, button }
}
