import { useState } from 'react'
import { useAction } from '@/client/useAction'
import { search } from '@/domain/opinion/desk/contracts'
import type { OutputOf } from '@/domain/kernel/contract'

type Found = OutputOf<typeof search>

/** Looks as far back as one go reaches, and further when asked to. */
export function useSearch() {
  const act = useAction(search)
  const [found, setFound] = useState<(Found & { words: string }) | null>(null)
  const ask = async (words: string, how: 'any' | 'phrase', after: string | null) => {
    const answer = await act.run({ words, how, after })
    if (!answer) return
    setFound((before) => ({ ...answer, words, items: after === null ? answer.items : [...(before?.items ?? []), ...answer.items] }))
  }
  return {
    ...act,
    found,
    begin: (words: string, how: 'any' | 'phrase' = 'any') => ask(words, how, null),
    further: () => (found ? ask(found.words, 'phrase', found.next) : Promise.resolve()),
  }
}
