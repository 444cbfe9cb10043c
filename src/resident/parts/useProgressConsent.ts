import { useEffect, useState } from 'react'
import { askConsent, canAsk, preloadTemplates } from '@/client/consent'

const kinds = ['progress'] as const

/** "Tell me when it moves": one yes is one message. `ask` must be the first thing in the tap. */
export function useProgressConsent() {
  const [askable, setAskable] = useState(() => canAsk(kinds))
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  useEffect(() => {
    void preloadTemplates().then(() => setAskable(canAsk(kinds)))
  }, [])
  const ask = () => askConsent(kinds).then((accepted) => setAnswer(accepted > 0 ? 'yes' : 'no'))
  return { askable: askable && answer === null, answer, ask }
}
