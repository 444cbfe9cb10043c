import type { submit } from '@/domain/opinion/contracts'
import type { OutputOf } from '@/domain/kernel/contract'

export type Receipt = OutputOf<typeof submit>

/** The receipt just given: shown at once, even when the network goes down in the same moment. */
let last: Receipt | null = null
export const handOn = (receipt: Receipt): void => void (last = receipt)
export const handedOn = (id: string): Receipt | null => (last?.id === id ? last : null)
