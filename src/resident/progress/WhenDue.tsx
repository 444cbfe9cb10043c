import { Card, P } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import type { OwnOpinion } from '@/domain/opinion/views'

/** The promise as long as it is open; once past, whom to ask. */
export function WhenDue({ opinion: { word, lookBy, answerBy } }: { opinion: OwnOpinion }) {
  if (word !== 'received' && word !== 'seen') return null
  const now = Date.now()
  const lines = [
    ...(word === 'received' ? [now <= lookBy ? `${dayOnly(lookBy, now)}前有人看。` : `说好 ${dayOnly(lookBy, now)}前看，现在晚了，对不起。`] : []),
    now <= answerBy ? `最晚 ${dayOnly(answerBy, now)}前告诉您怎么办。` : `说好 ${dayOnly(answerBy, now)}前答复，现在晚了。您可以打电话问问。`,
  ]
  return <Card title='接下来'>{lines.map((line) => <P key={line}>{line}</P>)}</Card>
}
