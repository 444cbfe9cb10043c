import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Btn, BtnRow, Card, Line, Refused, Small, Tag, Tags, Tick } from '@/components'
import { Tap } from '@/components/Tap'
import { clip, shown } from '@/domain/kernel/text'
import type { OpinionCard } from '@/domain/opinion/views'
import type { Refusal } from '@/domain/kernel/refusal'
import { mayDecline } from '../parts/DeclineSheet'
import { age, daySaid } from '../parts/says'
import { oneTap, type OneTap } from './oneTap'
import { Suggested } from './Suggested'
import { Suspected } from './Suspected'
import '../staff.scss'

interface QueueCardProps {
  card: OpinionCard
  tab: 'waiting' | 'working' | 'done'
  /** Only where the reader has more than one. */
  withRoom: boolean
  refusal: Refusal | null
  picking: boolean
  picked: boolean
  onPick: (picked: boolean) => void
  onTap: (tap: Exclude<OneTap, { act: 'look' }>) => Promise<unknown>
  onDecline: () => void
  onRefresh: () => Promise<unknown>
}

export const lookAt = (id: string) => Taro.navigateTo({ url: `/staff/opinion/index?id=${id}` })

export function QueueCard({ card, tab, withRoom, refusal, picking, picked, onPick, onTap, onDecline, onRefresh }: QueueCardProps) {
  const now = Date.now()
  const words = shown(card.text)
  const from = [withRoom ? card.room.name : '', card.channel, card.point ?? '', age(card.at, now)].filter(Boolean).join(' · ')
  const day = daySaid(card, now)
  const open = tab !== 'done'
  return (
    <Card>
      <Line><Small>{from}</Small>{open ? <Tag tone={day.tone}>{day.says}</Tag> : <Tag tone='grey'>{card.statusLabel}</Tag>}</Line>
      <Tap role='link' className='s-open' label={`打开：${clip(words, 40)}`} onTap={() => void lookAt(card.id)}><View className='y-p s-two-lines'>{words}</View></Tap>
      <Marks card={card} tab={tab} />
      {card.status === 'submitted' ? <Suspected found={card.suspicions} /> : null}
      {open && card.status !== 'adopted' && card.status !== 'doubted' ? <Suggested {...card} /> : null}
      <Refused refusal={refusal} onRefresh={onRefresh} />
      {picking ? card.can.includes('adopt') ? <Tick label={picked ? '已选' : '选这一条'} value={picked} onChange={onPick} /> : <Small>这一条现在不能并入议题</Small> : <Acts {...{ card, onTap, onDecline }} />}
    </Card>
  )
}

function Marks({ card, tab }: Pick<QueueCardProps, 'card' | 'tab'>) {
  const marks = [
    ...(tab === 'waiting' && card.status !== 'submitted' ? [<Tag key='status' tone='warn'>{card.statusLabel}</Tag>] : []),
    ...(tab === 'working' ? [<Tag key='status'>{card.statusLabel}</Tag>] : []),
    ...(card.photoCount > 0 ? [<Tag key='photos' tone='grey'>照片 {card.photoCount} 张</Tag>] : []),
    ...(card.hasPhone ? [<Tag key='phone' tone='grey'>留了电话</Tag>] : []),
    ...(card.check === 'review' ? [<Tag key='check' tone='grey'>微信提示留意用词</Tag>] : []),
  ]
  return marks.length > 0 ? <Tags>{marks}</Tags> : null
}

function Acts({ card, onTap, onDecline }: Pick<QueueCardProps, 'card' | 'onTap' | 'onDecline'>) {
  const tap = oneTap(card)
  const of = `：${clip(shown(card.text), 12)}`
  const declinable = mayDecline(card.can) && card.status !== 'doubted'
  if (tap.act === 'look') {
    return (
      <BtnRow>
        <Btn small kind={card.can.length > 0 ? 'main' : 'plain'} label={`看一看${of}`} onTap={() => lookAt(card.id)}>看一看</Btn>
        {declinable ? <Btn small kind='plain' label={`不纳入${of}`} onTap={onDecline}>不纳入</Btn> : null}
      </BtnRow>
    )
  }
  return (
    <BtnRow>
      <Btn small label={`${tap.says}${of}`} onTap={() => onTap(tap)}>{tap.says}</Btn>
      <Btn small kind='plain' label={`改一下${of}`} onTap={() => lookAt(card.id)}>改一下</Btn>
      {declinable ? <Btn small kind='plain' label={`不纳入${of}`} onTap={onDecline}>不纳入</Btn> : null}
    </BtnRow>
  )
}
