import { useEffect, useState } from 'react'
import { Btn, Card, Notice, NoticesOff, Small } from '@/components'
import { askConsent, preloadTemplates, type ConsentAnswer } from '@/client/consent'
import { meetingKinds } from '@/domain/notice/asking'

/** One accept is one notice: offered again at every visit. */
export function TellMe() {
  const [answer, setAnswer] = useState<ConsentAnswer | null>(null)
  useEffect(() => void preloadTemplates(), [])
  const ask = () => askConsent(meetingKinds).then(setAnswer)
  if (answer === 'yes') return <Notice tone='ok'>好的。下次有会，微信会通知您。</Notice>
  return (
    <Card>
      <Small>点一次，微信能通知您一次。不点也能在这里看到会议。</Small>
      <Btn kind='plain' small icon='bell' onTap={ask}>下次有会，微信通知我</Btn>
      {answer === 'no' || answer === 'none' ? <Small>没有开通。要开通请再点一次，选“允许”。</Small> : null}
      {answer === 'off' ? <NoticesOff /> : null}
    </Card>
  )
}
