import { View } from '@tarojs/components'
import { Btn, Card, Line, Small, Tag, Tags } from '@/components'
import { dial } from '@/client/dial'
import { said } from '@/domain/kernel/calendar'
import type { DeskOpinion } from '@/domain/opinion/views'
import { OpinionPhotos } from '../parts/OpinionPhotos'
import { daySaid, waits } from '../parts/says'
import { Words } from '../parts/Words'

/** What the resident said, whole and unchanged, and how to reach them. */
export function Said({ opinion }: { opinion: DeskOpinion }) {
  const now = Date.now()
  const day = daySaid(opinion, now)
  const { photos, phone, behalf, slip, hotline } = opinion
  return (
    <Card>
      <Line><Tags><Tag>{opinion.statusLabel}</Tag>{waits(opinion.status) ? <Tag tone={day.tone}>{day.says}</Tag> : null}</Tags><Small>{opinion.receipt}</Small></Line>
      <Small>{[opinion.room.name, opinion.channel, opinion.point, said(opinion.at, now)].filter(Boolean).join(' · ')}</Small>
      {behalf ? <Small>{[`${behalf.by}代录`, behalf.of ? `反映人 ${behalf.of}` : null, slip ? `信纸编号 ${slip}` : null].filter(Boolean).join(' · ')}</Small> : null}
      {hotline ? <Small>{[hotline.ticket ? `工单 ${hotline.ticket}` : '没有工单号', hotline.unit ? `由${hotline.unit}办理` : null, hotline.caller ? `来电人 ${hotline.caller}` : null].filter(Boolean).join(' · ')}</Small> : null}
      <Words>{opinion.text}</Words>
      {opinion.additions.map((addition) => <View key={addition.at} className='s-divide'><Small>补充 · {said(addition.at, now)}</Small><Words>{addition.text}</Words></View>)}
      <OpinionPhotos photos={photos} />
      {opinion.check === 'review' ? <Small>微信的内容检查提示留意用词；这只是提醒，不影响办理。</Small> : null}
      {opinion.unpaced ? <Small>提交时系统没能核对这部手机最近提了多少条，请留意是不是重复。</Small> : null}
      {phone ? <Btn kind='plain' icon='phone' onTap={() => dial(phone)}>打电话 {phone}</Btn> : <Small>{hotline ? '没有留电话。要找本人，请 12345 按工单号联系。' : behalf ? '没有留电话，本人凭编号来问；也可以请代录的同志转告。' : '没有留电话，居民凭受理编号自己来看。'}</Small>}
    </Card>
  )
}
