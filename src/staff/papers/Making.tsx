import { View } from '@tarojs/components'
import { Notice, Refused } from '@/components'
import { a11y } from '@/components/a11y'
import { MadeSheet } from './MadeSheet'
import type { Making as Made } from './useMaking'

/** The wait, why it was refused, or what has come of it. */
export function Making({ making }: { making: Made }) {
  return (
    <>
      <View {...a11y({ role: 'status', live: 'polite' })}>{making.act.busy ? <Notice>正在出，请稍等。照片多的材料包要等半分钟。</Notice> : null}</View>
      <Refused refusal={making.act.refusal} />
      <MadeSheet making={making} />
    </>
  )
}
