import { Btn } from '@/components'
import type { PlainWord } from '@/domain/kernel/plain'
import { day } from '@/domain/kernel/calendar'
import { askedDays } from '@/domain/opinion/afterwards'
import type { OwnOpinion } from '@/domain/opinion/views'
import { ConsentAnswer } from '../parts/ConsentAnswer'
import { useProgressConsent } from '../parts/useProgressConsent'

const over: readonly PlainWord[] = ['answered', 'elsewhere', 'withdrawn']

/** One yes is one message, so the question can be answered again at every step; also for being asked again later. */
export function TellMe({ opinion: { word, outcomeAt, asking, can } }: { opinion: OwnOpinion }) {
  const { askable, answer, ask } = useProgressConsent()
  const again = outcomeAt !== null && !asking && !can.includes('settle') ? askedDays.find((days) => Date.now() < outcomeAt + days * day) : undefined
  return (
    <>
      {askable && again && word === 'answered' ? <Btn kind='plain' icon='bell' onTap={ask}>{again === 30 ? '一个月' : '半年'}后在微信问我</Btn> : null}
      {askable && !over.includes(word) ? <Btn kind='plain' icon='bell' onTap={ask}>有进展时通知我</Btn> : null}
      <ConsentAnswer answer={answer} />
    </>
  )
}
