import { useState } from 'react'
import { Snack } from '@/components'
import { useAct } from '@/client/useAct'
import { undo } from '@/domain/opinion/contracts'
import { undoMany } from '@/domain/opinion/desk/contracts'

interface Moved {
  id: string
  version: number
}

/** Tells what has just been done to one or more opinions, with ten seconds to take all of it back. */
export function useUndo(afterwards: () => void | Promise<unknown>) {
  const [told, setTold] = useState<{ text: string; moved: readonly Moved[]; key: number } | null>(null)
  const act = useAct()
  const tell = (text: string, moved: readonly Moved[]) => {
    act.clear()
    setTold({ text, moved, key: Date.now() })
  }
  const takeBack = async () => {
    const moved = (told?.moved ?? []).map(({ id, version }) => ({ id, version }))
    const [only] = moved
    setTold(null)
    if (moved.length === 1 && only) await act.run(undo, only)
    else {
      const answer = await act.run(undoMany, { opinions: moved })
      const [kept, ...more] = answer?.fates.flatMap(({ refused }) => refused ?? []) ?? []
      if (kept) setTold({ text: `${more.length + 1} 条没有撤销：${kept}`, moved: [], key: Date.now() })
    }
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
