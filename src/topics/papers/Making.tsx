import { View } from '@tarojs/components'
import { Notice, Refused, Sheet } from '@/components'
import { a11y } from '@/components/a11y'
import { MadeSheet } from './MadeSheet'
import type { Making as Made } from './useMaking'

/** The wait, why it was refused, or what has come of it: before the reader's eyes wherever on the page they tapped. */
export function Making({ making }: { making: Made }) {
  const { busy, refusal, clear } = making.act
  return (
    <>
      <View {...a11y({ role: 'status', live: 'polite' })}>{busy ? <Notice>正在出，请稍等。照片多的材料包要等半分钟。</Notice> : null}</View>
      <Sheet open={refusal !== null} title='没有出成' onClose={clear}><Refused refusal={refusal} /></Sheet>
      <MadeSheet making={making} />
    </>
  )
}
