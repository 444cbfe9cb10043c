import { View } from '@tarojs/components'
import { Btn, Card, Line, Small, Tag, Tags } from '@/components'
import { dial } from '@/client/dial'
import { said } from '@/domain/kernel/calendar'
import type { DeskOpinion } from '@/domain/opinion/views'
import { PhotoStrip } from '../parts/PhotoStrip'
import { daySaid } from '../parts/says'
import { Words } from '../parts/Words'

const waits = ['submitted', 'doubted', 'disputed', 'accepted']

/** What the resident said, whole and unchanged, and how to reach them. */
export function Said({ opinion }: { opinion: DeskOpinion }) {
  const now = Date.now()
  const day = daySaid(opinion, now)
  const { photos, phone } = opinion
  return (
    <Card>
      <Line><Tags><Tag>{opinion.statusLabel}</Tag>{waits.includes(opinion.status) ? <Tag tone={day.tone}>{day.says}</Tag> : null}</Tags><Small>{opinion.receipt}</Small></Line>
      <Small>{[opinion.room.name, opinion.channel, opinion.point, said(opinion.at, now)].filter(Boolean).join(' · ')}</Small>
      <Words>{opinion.text}</Words>
      {opinion.additions.map((addition) => <View key={addition.at} className='s-divide'><Small>补充 · {said(addition.at, now)}</Small><Words>{addition.text}</Words></View>)}
      <PhotoStrip photos={photos} />
      {opinion.check === 'review' ? <Small>微信的内容检查提示留意用词；这只是提醒，不影响办理。</Small> : null}
      {phone ? <Btn kind='plain' icon='phone' onTap={() => dial(phone)}>打电话 {phone}</Btn> : <Small>没有留电话，居民凭受理编号自己来看。</Small>}
    </Card>
  )
}
