import { Notice } from '@/components'

/** What is written down fits into one call of WeChat's, or it cannot go to the party organisation. */
export const TooMuch = ({ over }: { over: number }) => (
  <Notice tone='warn' title={`整份记录大约多了 ${over} 个字`}>微信一次送不了这么多。发言和答复请只记要点，存好以后再报。</Notice>
)
