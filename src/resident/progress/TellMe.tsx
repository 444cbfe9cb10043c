import { Btn } from '@/components'
import type { PlainWord } from '@/domain/kernel/plain'
import { ConsentAnswer } from '../parts/ConsentAnswer'
import { useProgressConsent } from '../parts/useProgressConsent'

const over: readonly PlainWord[] = ['answered', 'elsewhere', 'withdrawn']

/** One yes is one message, so the question can be answered again at every step. */
export function TellMe({ word }: { word: PlainWord }) {
  const { askable, answer, ask } = useProgressConsent()
  return (
    <>
      {askable && !over.includes(word) ? <Btn kind='plain' icon='bell' onTap={ask}>有进展时通知我</Btn> : null}
      <ConsentAnswer answer={answer} />
    </>
  )
}
