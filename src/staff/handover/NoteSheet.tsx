import { useState } from 'react'
import { Area, Btn, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { note } from '@/domain/supervision/contracts'
import type { MoveSheet } from './moveSheet'

const orNull = (words: string) => (words.trim() === '' ? null : words)

/** The three columns a unit fills: 进展情况, 存在问题, 解决思路. */
export function NoteSheet({ open, on, onClose, onDone, onRefresh }: MoveSheet) {
  const [progress, setProgress] = useState('')
  const [problem, setProblem] = useState('')
  const [plan, setPlan] = useState('')
  const { run, refusal, wrong, clear } = useAction(note)
  const send = async () => {
    const done = await run({ ...on, progress, problem: orNull(problem), plan: orNull(plan) })
    if (!done) return
    setProgress('')
    setProblem('')
    setPlan('')
    onClose()
    onDone('已记下进展', done)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>记下进展</Btn></Stack>
  return (
    <Sheet open={open} title='记进展' onClose={onClose} foot={foot}>
      <Area label='进展情况' value={progress} onChange={setProgress} max={1000} rows={4} error={wrong('progress')} required />
      <Area label='存在问题（选填）' value={problem} onChange={setProblem} max={1000} rows={2} error={wrong('problem')} />
      <Area label='解决思路（选填）' value={plan} onChange={setPlan} max={1000} rows={2} error={wrong('plan')} />
    </Sheet>
  )
}
