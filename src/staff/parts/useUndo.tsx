import { useState } from 'react'
import { Snack } from '@/components'
import { useAct } from '@/client/useAct'
import { undo } from '@/domain/opinion/contracts'

interface Moved {
  id: string
  version: number
}

/** Tells what has just been done to one or more opinions, with ten seconds to take it back. */
export function useUndo(afterwards: () => void | Promise<unknown>) {
  const [told, setTold] = useState<{ text: string; moved: readonly Moved[]; key: number } | null>(null)
  const act = useAct()
  const tell = (text: string, moved: readonly Moved[]) => {
    act.clear()
    setTold({ text, moved, key: Date.now() })
  }
  const takeBack = async () => {
    const moved = told?.moved ?? []
    setTold(null)
    for (const { id, version } of moved) if (!(await act.run(undo, { id, version }))) break
    await afterwards()
  }
  const snack = told ? (
    <Snack
      key={told.key}
      text={told.text}
      {...(told.moved.length > 0 ? { action: '撤销', onAction: () => void takeBack() } : {})}
      onDone={() => setTold(null)}
    />
  ) : null
  return { tell, snack, refusal: act.refusal }
}
