import { useState } from 'react'
import { Area, Btn, Chips, Field, Refused, Sheet } from '@/components'
import { useAct } from '@/client/useAct'
import type { OutputOf } from '@/domain/kernel/contract'
import { amendWords, type engine } from '@/domain/opinion/engineContracts'
import { categories, type Category } from '@/domain/opinion/routing/suggestion'

export type SubjectWords = OutputOf<typeof engine>['subjects'][number]

interface WordsSheetProps {
  /** Null for a new one. */
  subject: SubjectWords | null
  version: number
  onClose: () => void
  onDone: () => Promise<unknown>
  onRefresh: () => Promise<void>
}

/** The words by which one kind of matter is recognised. */
export function WordsSheet({ subject, version, onClose, onDone, onRefresh }: WordsSheetProps) {
  const [name, setName] = useState(subject?.name ?? '')
  const [category, setCategory] = useState<Category | ''>(categories.find((one) => one === subject?.category) ?? '')
  const [words, setWords] = useState(subject?.words ?? '')
  const act = useAct()
  const save = async () => {
    // The cloud says in words what is missing.
    if (!(await act.run(amendWords, { version, subject: name, category: category as Category, words }))) return
    onClose()
    await onDone()
  }
  return (
    <Sheet open title={subject ? subject.name : '加一类事'} onClose={onClose} foot={<><Refused refusal={act.refusal} onRefresh={onRefresh} /><Btn onTap={save}>保存</Btn></>}>
      {subject ? null : <Field label='事项' hint='两到六个字，例如“龙舟文化”。' value={name} onChange={setName} max={20} error={act.wrong('subject')} required />}
      <Chips label='类别' options={categories.map((one) => ({ value: one, label: one }))} value={category} onChange={setCategory} error={act.wrong('category')} />
      <Area label='居民会说的词' hint='词之间空一格。一说就准的词后面写 *3，只是有点像的写 *0.5。' value={words} onChange={setWords} max={3000} rows={8} error={act.wrong('words')} required />
    </Sheet>
  )
}
