import { useCallback } from 'react'
import type { Contract } from '@/domain/kernel/contract'
import { useAct, type Act } from './useAct'

export interface Action<Input, Output> extends Omit<Act, 'run'> {
  /** The answer, or `null` when it was refused (see `refusal`) or is already under way. */
  run: (input: Input) => Promise<Output | null>
}

/** The one act of a page or a form. */
export function useAction<Input, Output>(contract: Contract<Input, Output>): Action<Input, Output> {
  const { run, ...act } = useAct()
  return { ...act, run: useCallback((input: Input) => run(contract, input), [run, contract]) }
}
