import { View } from '@tarojs/components'
import { Card, Line, P, Small } from '@/components'
import { said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import type { OwnOpinion } from '@/domain/opinion/views'
import { WordTag } from '../parts/WordTag'
import { OwnPhotos } from './OwnPhotos'

export function OwnWords({ opinion: { word, label, receipt, text, additions, photos } }: { opinion: OwnOpinion }) {
  const now = Date.now()
  return (
    <Card>
      <Line><WordTag word={word} label={label} /><Small>{receipt}</Small></Line>
      <P>{shown(text)}</P>
      {additions.map(({ at, text: more }) => <View key={at}><Small>{said(at, now)}补充</Small><P>{shown(more)}</P></View>)}
      <OwnPhotos photos={photos} />
    </Card>
  )
}
