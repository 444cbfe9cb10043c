import { useState } from 'react'
import { useAct } from '@/client/useAct'
import type { Done } from '@/domain/kernel/view'
import { accept } from '@/domain/opinion/contracts'
import { sort } from '@/domain/opinion/desk/contracts'
import { categories, type Category } from '@/domain/opinion/routing/suggestion'
import type { OpinionCard } from '@/domain/opinion/views'
import { useSubjects } from './useSubjects'

export type Sortable = Pick<OpinionCard, 'id' | 'version' | 'room' | 'text' | 'can' | 'likely' | 'subject' | 'category' | 'committee' | 'suggestion' | 'status'>

/** Sorting one opinion under a subject: its category and committee follow, unless somebody says otherwise. */
export function useSorting(opinion: Sortable) {
  const decided = opinion.can.includes('sort')
  const subjects = useSubjects(opinion.room.id)
  const [chosen, setChosen] = useState(decided ? (opinion.subject ?? '') : opinion.suggestion.sure ? (opinion.suggestion.subject ?? '') : '')
  /** A matter the list does not know, by its own name. */
  const [own, setOwn] = useState<string | null>(null)
  const [ownCategory, setOwnCategory] = useState<Category | ''>('')
  const [other, setOther] = useState<{ id: string; name: string } | null | undefined>(undefined)
  const [unchosen, setUnchosen] = useState(false)
  const act = useAct()

  const subject = own ?? chosen
  const known = subjects.items.find(({ name }) => name === subject)
  const before = [opinion, opinion.suggestion].find((one) => one.subject === subject)
  const category = known?.category ?? categories.find((one) => one === (before?.category ?? ownCategory)) ?? ownCategory
  const committee = other === undefined ? (known?.committee ?? (subject === opinion.subject ? opinion.committee : null)) : other

  const pick = (name: string) => {
    setUnchosen(false)
    setOwn(null)
    setChosen(name)
    setOther(undefined)
    act.clear()
  }
  /** The answer, or null when something is missing or was refused. */
  const send = async (): Promise<Done | null> => {
    if (subject.trim() === '' || category === '') {
      setUnchosen(true)
      return null
    }
    const input = { id: opinion.id, version: opinion.version, category, subject, committee: committee?.id ?? null }
    return decided ? act.run(sort, input) : act.run(accept, input)
  }
  return { decided, subjects, subject, own, setOwn, known: known !== undefined || Boolean(before?.category), category, setOwnCategory, committee, setCommittee: setOther, pick, unchosen, send, act }
}
