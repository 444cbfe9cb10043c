import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import { dropDraft, keepDraft, newKey, readDraft, type Draft } from '@/client/drafts'
import { isStillThere } from '@/client/photoFiles'

const blank = (): Draft => ({ key: newKey(), text: '', phone: '', photos: [], savedAt: 0 })
const begun = (draft: Draft) => draft.text !== '' || draft.photos.length > 0 || draft.phone !== ''

/** What is being written, saved on the phone every second; only a receipt lets go of it. */
export function useDraft(scene: string) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(scene) ?? blank())
  const [saved, setSaved] = useState('写的内容会自动保存')
  const [restored] = useState(() => begun(draft))
  const [lost, setLost] = useState(0)
  const latest = useRef(draft)
  const unsaved = useRef(false)
  const over = useRef(false)

  const change = useCallback((part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part }
    unsaved.current = true
    setDraft(latest.current)
  }, [])
  const save = useCallback(() => {
    if (!unsaved.current || over.current) return
    unsaved.current = false
    try {
      setSaved(keepDraft(scene, { ...latest.current, savedAt: Date.now() }) ? '已自动保存' : '这部手机存不下草稿了，写完请直接提交')
    } catch {
      setSaved('手机空间满了，没能自动保存，请先别关掉这一页')
    }
  }, [scene])
  useEffect(() => {
    const timer = setInterval(save, 1000)
    return () => {
      clearInterval(timer)
      save()
    }
  }, [save])
  useDidHide(save)

  useEffect(() => {
    const photos = latest.current.photos
    void Promise.all(photos.map(({ path }) => isStillThere(path))).then((there) => {
      const gone = photos.filter((_, at) => !there[at])
      if (gone.length === 0) return
      setLost(gone.length)
      change({ photos: latest.current.photos.filter((photo) => !gone.includes(photo)) })
    })
  }, [change])

  /** `sent` has its receipt. What was typed while it was on its way begins the next one. */
  const done = useCallback((sent: Draft) => {
    over.current = true
    dropDraft(scene)
    const { text } = latest.current
    if (text !== sent.text) keepDraft(scene, { ...blank(), text, savedAt: Date.now() })
  }, [scene])
  return { draft, change, saved, restored, lost, done }
}
