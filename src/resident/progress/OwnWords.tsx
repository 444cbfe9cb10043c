import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card, Line, P, Picture, Small } from '@/components'
import { Tap } from '@/components/Tap'
import { said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import type { OwnOpinion } from '@/domain/opinion/views'
import { WordTag } from '../parts/WordTag'

export function OwnWords({ opinion: { word, label, receipt, text, additions, photos } }: { opinion: OwnOpinion }) {
  const now = Date.now()
  return (
    <Card>
      <Line><WordTag word={word} label={label} /><Small>{receipt}</Small></Line>
      <P>{shown(text)}</P>
      {additions.map(({ at, text: more }) => <View key={at}><Small>{said(at, now)}补充</Small><P>{shown(more)}</P></View>)}
      {photos.length > 0 ? (
        <View className='y-photos'>
          {photos.map((photo, at) => (
            <Tap key={photo} className='y-photo' label={`放大看第 ${at + 1} 张照片`} onTap={() => void Taro.previewImage({ current: photo, urls: photos })}>
              <Picture src={photo} label={`照片 ${at + 1}`} />
            </Tap>
          ))}
        </View>
      ) : null}
    </Card>
  )
}
