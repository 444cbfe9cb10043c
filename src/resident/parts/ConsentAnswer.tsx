import { Notice, NoticesOff } from '@/components'
import type { ConsentAnswer as Answer } from '@/client/consent'
import { Said } from './Said'

export function ConsentAnswer({ answer }: { answer: Answer | null }) {
  return (
    <Said>
      {answer === 'yes' ? <Notice tone='ok'>好的，有结果会在微信告诉您。</Notice> : null}
      {answer === 'no' ? <Notice tone='grey'>没有打开通知，也没关系。您随时可以在“我提的事”里看进展。</Notice> : null}
      {answer === 'off' ? <NoticesOff /> : null}
    </Said>
  )
}
