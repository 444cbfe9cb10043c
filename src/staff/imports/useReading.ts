import { useRef, useState } from 'react'
import { newKey } from '@/client/drafts'
import { chooseTable, uploadTable, type TableFile } from '@/client/tables'
import { useAction } from '@/client/useAction'
import { readFile } from '@/domain/opinion/intake/hotlineContracts'
import { fileMost } from '@/domain/opinion/intake/hotlineImport'

interface Chosen extends TableFile {
  key: string
  fileID: string | null
}

/** Choosing, uploading and reading in one tap. What has got through is not sent again when the rest is tried once more. */
export function useReading(onRead: (id: string) => void) {
  const { run, refusal, clear } = useAction(readFile)
  const [doing, setDoing] = useState<'upload' | 'read' | null>(null)
  const [trouble, setTrouble] = useState('')
  const [unsent, setUnsent] = useState(false)
  const chosen = useRef<Chosen | null>(null)

  const send = async (room: string | null) => {
    const file = chosen.current
    if (!file) return
    setTrouble('')
    setUnsent(false)
    setDoing('upload')
    file.fileID ??= await uploadTable(file)
    if (file.fileID === null) {
      setDoing(null)
      setUnsent(true)
      return setTrouble(`“${file.name}”没有传上去，请看看网络再试。`)
    }
    setDoing('read')
    const view = await run({ key: file.key, file: file.fileID, name: file.name, room })
    setDoing(null)
    if (view) onRead(view.id)
  }
  const choose = async (room: string | null) => {
    clear()
    setTrouble('')
    setUnsent(false)
    const file = await chooseTable()
    if (!file) return
    if (file.size > fileMost) return setTrouble(`“${file.name}”超过 40 MB 了，请分成几个文件，一个一个导入。`)
    chosen.current = { ...file, key: newKey(), fileID: null }
    await send(room)
  }
  return { choose, again: unsent || refusal?.kind === 'fault' ? send : null, doing, trouble, refusal, name: chosen.current?.name ?? '' }
}
