import { useState } from 'react'
import { unfiltered, type Filter } from '@/domain/opinion/desk/filter'
import type { Tab } from './useQueue'

/** As it was set last, for as long as the mini-program is open: working something off leads to other pages and back. */
let kept: Filter = unfiltered

/** Only what waits for an answer grows old; on the other piles the age would hide everything. */
export const knowsAge = (tab: Tab): boolean => tab === 'waiting' || tab === 'working'

export function useFilter(tab: Tab) {
  const [filter, setFilter] = useState(kept)
  const put = (next: Filter) => {
    kept = next
    setFilter(next)
  }
  return { filter: knowsAge(tab) ? filter : { ...filter, age: null }, put }
}

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((one) => one !== null)
