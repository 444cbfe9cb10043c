import { dayOnly } from '@/domain/kernel/calendar'
import { lookWithinWorkdays } from '@/domain/opinion/opinion'

/** The promise on the receipt, with its dates. */
export const whatNext = ({ lookBy, answerBy }: { lookBy: number; answerBy: number }, now: number): string[] => [
  `${lookWithinWorkdays} 个工作日内有人看（${dayOnly(lookBy, now)}前）。`,
  `最晚 ${dayOnly(answerBy, now)}前告诉您怎么办。`,
]
