import type { Doc } from './store'
import { pageSize, scales } from './lists'

interface Walk<T> {
  after: string | null
  /** The next stretch along an index. */
  read: (after: string | null, limit: number) => Promise<{ items: readonly T[]; next: string | null }>
  keep: (item: T) => boolean
  /** From here on nothing can be kept any more. */
  ends?: (item: T) => boolean
  /** Where to go on after this one. */
  cursor?: (item: T) => string
  want?: number
  /** Looks at no more records than this, however few were kept. */
  most: number
  stretch?: number
}

export interface Walked<T> {
  items: T[]
  /** Where it stopped, kept enough or not; null when it came to the end. */
  next: string | null
  last: T | null
}

/** One page of what lies along an index and is to be kept. It reads in stretches and never further than `most`. */
export async function walk<T extends Doc>({ after, read, keep, ends = () => false, cursor = ({ _id }) => _id, want = pageSize, most, stretch = 100 }: Walk<T>): Promise<Walked<T>> {
  const items: T[] = []
  const takes = scales()
  let at = after
  let last: T | null = null
  for (let looked = 0; looked < most; ) {
    const page = await read(at, Math.min(stretch, most - looked))
    for (const [place, item] of page.items.entries()) {
      if (ends(item)) return { items, next: null, last }
      const kept = keep(item)
      if (kept && !takes(item)) return { items, next: at, last }
      if (kept) items.push(item)
      looked += 1
      last = item
      at = cursor(item)
      if (items.length === want) return { items, next: page.next === null && place === page.items.length - 1 ? null : at, last }
    }
    if (page.next === null) return { items, next: null, last }
  }
  return { items, next: at, last }
}
