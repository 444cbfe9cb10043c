import { View } from '@tarojs/components'
import { Btn, BtnRow, Card, Line, Refused, Small, Tag, Tags, Tick } from '@/components'
import { Tap } from '@/components/Tap'
import { goTo } from '@/client/go'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import type { OpinionCard } from '@/domain/opinion/views'
import type { Refusal } from '@/domain/kernel/refusal'
import { mayDecline } from '../parts/DeclineSheet'
import { age, daySaid, waits } from '../parts/says'
import { oneTap, suspected, type OneTap } from './oneTap'
import { Suggested } from './Suggested'
import { Suspected } from './Suspected'
import '../staff.scss'

export type Tapped = Exclude<OneTap, { act: 'look' | 'sort' }>

interface QueueCardProps {
  card: OpinionCard
  /** Only where the reader has more than one. */
  withRoom: boolean
  refusal: Refusal | null
  picking: boolean
  picked: boolean
  onPick: (picked: boolean) => void
  onTap: (tap: Tapped) => Promise<unknown>
  onChange: () => void
  onDecline: () => void
  onRefresh: () => Promise<unknown>
}

export const lookAt = (id: string) => goTo(`/staff/opinion/index?id=${id}`)
export const mayPick = ({ can }: OpinionCard): boolean => can.includes('adopt') || can.includes('decline')

export function QueueCard({ card, withRoom, refusal, picking, picked, onPick, onRefresh, ...acts }: QueueCardProps) {
  const now = Date.now()
  const words = shown(card.text)
  const from = [withRoom ? card.room.name : '', card.channel, card.point ?? '', age(card.at, now)].filter(Boolean).join(' · ')
  const day = daySaid(card, now)
  const open = waits(card.status) || card.status === 'filed'
  return (
    <Card>
      <Line><Small>{from}</Small>{waits(card.status) ? <Tag tone={day.tone}>{day.says}</Tag> : <Tag tone='grey'>{card.statusLabel}</Tag>}</Line>
      <Tap role='link' className='s-open' label={`打开：${clip(words, 40)}`} onTap={() => void lookAt(card.id)}><View className='y-p s-two-lines'>{words}</View></Tap>
      <Marks card={card} />
      {card.topic ? <Small>已并入“{card.topic.title}”</Small> : null}
      {suspected(card) ? <Suspected found={card.suspicions} /> : null}
      {open && card.status !== 'doubted' ? <Suggested {...card} /> : null}
      <Refused refusal={refusal} onRefresh={onRefresh} />
      {picking ? mayPick(card) ? <Tick label={picked ? '已选' : '选这一条'} value={picked} onChange={onPick} /> : <Small>这一条现在不能一起办</Small> : <Acts card={card} {...acts} />}
    </Card>
  )
}

function Marks({ card }: Pick<QueueCardProps, 'card'>) {
  const marks = [
    ...card.looking.map((name) => <Tag key={`looking-${name}`} tone='warn'>{name}正在看</Tag>),
    ...(waits(card.status) && card.status !== 'submitted' ? [<Tag key='status' {...(card.status === 'accepted' ? {} : { tone: 'warn' as const })}>{card.statusLabel}</Tag>] : []),
    ...(card.photoCount > 0 ? [<Tag key='photos' tone='grey'>照片 {card.photoCount} 张</Tag>] : []),
    ...(card.photosHeld > 0 ? [<Tag key='held' tone='grey'>照片 {card.photosHeld} 张在检查</Tag>] : []),
    ...(card.hasPhone ? [<Tag key='phone' tone='grey'>留了电话</Tag>] : []),
    ...(card.check === 'review' ? [<Tag key='check' tone='grey'>微信提示留意用词</Tag>] : []),
  ]
  return marks.length > 0 ? <Tags>{marks}</Tags> : null
}

function Acts({ card, onTap, onChange, onDecline }: Pick<QueueCardProps, 'card' | 'onTap' | 'onChange' | 'onDecline'>) {
  const tap = oneTap(card)
  const of = `：${clip(shown(card.text), 12)}`
  const declinable = mayDecline(card.can) && card.status !== 'doubted'
  const asks = tap.act === 'ask'
  const changeable = tap.act !== 'sort' && (card.can.includes('accept') || card.can.includes('sort')) && !suspected(card)
  const begin = tap.act === 'look' ? () => lookAt(card.id) : tap.act === 'sort' ? onChange : () => onTap(tap)
  return (
    <BtnRow>
      <Btn small kind={asks || (tap.act === 'look' && !suspected(card) && card.status !== 'doubted') ? 'plain' : 'main'} label={`${tap.says}${of}`} onTap={begin}>{tap.says}</Btn>
      {changeable ? <Btn small kind='plain' label={`${asks ? '别的事' : '改一下'}${of}`} onTap={onChange}>{asks ? '别的事' : '改一下'}</Btn> : null}
      {declinable ? <Btn small kind='plain' label={`不纳入${of}`} onTap={onDecline}>不纳入</Btn> : null}
    </BtnRow>
  )
}
