import type { LedgerFilter } from '@/domain/supervision/ledger'

/** The page that prints the ledger as it is narrowed now. */
export const ledgerPage = (filter: LedgerFilter): string => `/topics/papers/index?ledger=${encodeURIComponent(JSON.stringify(filter))}`

/** What the link says; the cloud looks at every field of it again. */
export function readFilter(text: string): LedgerFilter | null {
  try {
    const filter: unknown = JSON.parse(text)
    return typeof filter === 'object' && filter !== null && 'shelf' in filter ? (filter as LedgerFilter) : null
  } catch {
    return null
  }
}
