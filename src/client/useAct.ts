import { useCallback, useRef, useState } from 'react'
import type { Contract } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { call } from './call'

export interface Act {
  /** The answer, or `null` when it was refused (see `refusal`) or another act is under way. */
  run: <Input, Output>(contract: Contract<Input, Output>, input: Input) => Promise<Output | null>
  busy: boolean
  refusal: Refusal | null
  /** The words about one field of the form. */
  wrong: (field: string) => string | undefined
  clear: () => void
}

/** Acts of a place: one at a time, one refusal shown; a second tap while one is under way does nothing. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  const run = useCallback(async <Input, Output>(contract: Contract<Input, Output>, input: Input): Promise<Output | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    const result = await call(contract, input)
    running.current = false
    setBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    return result.ok ? result.value : null
  }, [])
  const wrong = (field: string) => (refusal?.kind === 'invalid' ? refusal.fields[field] : undefined)
  return { run, busy, refusal, wrong, clear: useCallback(() => setRefusal(null), []) }
}
