import { useEffect, useRef, useState } from 'react'
import type { Contract } from '@/domain/kernel/contract'
import { uploadPhoto } from './call'
import type { DraftPhoto } from './drafts'
import { isStillThere } from './photoFiles'
import { useAct } from './useAct'
import type { KeptForm } from './useForm'

/** Hands in a kept form with photos: each is uploaded once, and what did not get through says so and stays. */
export function useHandIn<Form extends { photos: DraftPhoto[] }>({ form, set, restored }: KeptForm<Form>) {
  const { run: act, ...rest } = useAct()
  const [progress, setProgress] = useState<string | null>(null)
  const [unsent, setUnsent] = useState('')
  const [lost, setLost] = useState(0)
  const kept = useRef(restored ? (form?.photos ?? []) : [])
  const change = useRef(set)
  change.current = set
  const latest = useRef(form?.photos)
  latest.current = form?.photos
  useEffect(() => {
    // Temporary files of an earlier visit may be gone.
    const before = kept.current
    void Promise.all(before.map(({ path }) => isStillThere(path))).then((there) => {
      const gone = before.filter((_, at) => !there[at])
      if (gone.length === 0) return
      setLost(gone.length)
      change.current({ photos: before.filter((photo) => !gone.includes(photo)) } as Partial<Form>)
    })
  }, [])

  const uploaded = async (photos: readonly DraftPhoto[]): Promise<string[] | null> => {
    const ready = [...photos]
    for (const [at, photo] of photos.entries()) {
      if (photo.fileID) continue
      setProgress(`正在传照片 ${at + 1}/${photos.length}`)
      const fileID = await uploadPhoto(photo.path)
      if (!fileID) {
        setUnsent(`第 ${at + 1} 张照片没传上，写的内容还在。请再试一次，或者去掉这张照片。`)
        return null
      }
      ready[at] = { ...photo, fileID }
      set({ photos: [...ready] } as Partial<Form>)
    }
    return ready.flatMap(({ fileID }) => (fileID ? [fileID] : []))
  }

  // The cloud does not take the files as they were uploaded: the photos themselves are still on the phone.
  const refused = rest.refusal?.code === 'badPhoto' || rest.refusal?.code === 'otherPhoto'
  useEffect(() => {
    if (refused) change.current({ photos: (latest.current ?? []).map(({ path, size }) => ({ path, size })) } as Partial<Form>)
  }, [refused])

  const run = async <Input, Output>(contract: Contract<Input, Output>, inputOf: (photos: string[]) => Input): Promise<Output | null> => {
    if (!form || progress !== null) return null
    setUnsent('')
    setProgress('正在保存')
    const files = await uploaded(form.photos)
    setProgress(files ? '正在保存' : null)
    const answer = files && (await act(contract, inputOf(files)))
    setProgress(null)
    return answer
  }
  return { ...rest, run, progress, unsent, lost }
}

/** What the page's photos field answers, without forgetting which of them are uploaded already. */
export const sameFiles = (before: readonly DraftPhoto[], next: readonly DraftPhoto[]): DraftPhoto[] =>
  next.map((photo) => before.find(({ path }) => path === photo.path) ?? photo)
