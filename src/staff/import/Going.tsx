import { View } from '@tarojs/components'
import { Card, Num, Notice, P, Small } from '@/components'
import { a11y } from '@/components/a11y'
import type { ImportView } from '@/domain/opinion/intake/hotlineContracts'

export function Going({ view: { through, rows }, offline }: { view: ImportView; offline: boolean }) {
  const part = Math.floor((100 * through) / Math.max(1, rows))
  return (
    <Card title='正在导入' extra={<Num>{part}%</Num>}>
      <View className='y-track' {...a11y({ hidden: true })}><View className='y-fill' style={`width:${part}%`} /></View>
      <View {...a11y({ live: 'polite' })}><P>{through} / {rows} 行</P></View>
      {offline ? <Notice tone='warn'>网络不通，进度先不动。导入在后台继续，不用重来。</Notice> : <Small>可以离开这一页，导入会在后台继续，完成了会通知您。</Small>}
    </Card>
  )
}
