import { useEffect, useState } from 'react'
import { askConsent, canAsk, justAnswered, preloadTemplates, type ConsentAnswer } from '@/client/consent'

export const progressKinds = ['progress'] as const

/** "Tell me when it moves": one yes is one message. `ask` must be the first thing in the tap; the tap on 提交 has asked before. */
export function useProgressConsent() {
  const [askable, setAskable] = useState(() => canAsk(progressKinds))
  const [answer, setAnswer] = useState<ConsentAnswer | null>(() => justAnswered(progressKinds))
  useEffect(() => {
    void preloadTemplates().then(() => setAskable(canAsk(progressKinds)))
  }, [])
  const ask = () => askConsent(progressKinds).then(setAnswer)
  return { askable: askable && answer !== 'yes' && answer !== 'no', answer, ask }
}
