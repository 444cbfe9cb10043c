import { View } from '@tarojs/components'
import { Btn, BtnRow, Card, Line, Refused, Small, Tag } from '@/components'
import { Tap } from '@/components/Tap'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import type { handled } from '@/domain/opinion/desk/contracts'
import { lookAt } from '../queue/QueueCard'
import '../staff.scss'

export type Handled = OutputOf<typeof handled>['items'][number]
export const waysBack = { undo: '撤销', correct: '更正', detach: '拆出', sort: '改归类', reopen: '重新受理' } as const
export type WayBack = keyof typeof waysBack

interface HandledCardProps {
  item: Handled
  withRoom: boolean
  refusal: Refusal | null
  onBack: (way: WayBack) => void | Promise<unknown>
  onRefresh: () => Promise<unknown>
}

/** What was done, to what, and the way back that is still open. */
export function HandledCard({ item, withRoom, refusal, onBack, onRefresh }: HandledCardProps) {
  const words = shown(item.text)
  const of = `：${clip(words, 12)}`
  // Both lead back within the first ten seconds; undoing is the whole way.
  const ways = (Object.keys(waysBack) as WayBack[]).filter((way) => item.can.includes(way) && !(way === 'correct' && item.can.includes('undo')))
  return (
    <Card title={item.did.says} extra={<Tag tone='grey'>{said(item.did.at, Date.now())}</Tag>}>
      {item.did.note ? <Small>{clip(shown(item.did.note), 40)}</Small> : null}
      <Tap role='link' className='s-open' label={`打开：${clip(words, 40)}`} onTap={() => void lookAt(item.id)}><View className='y-p s-two-lines'>{words}</View></Tap>
      <Line><Small>{[withRoom ? item.room.name : '', item.channel, item.point ?? ''].filter(Boolean).join(' · ')}</Small><Tag>{item.statusLabel}</Tag></Line>
      <Refused refusal={refusal} onRefresh={onRefresh} />
      {ways.length > 0 ? <BtnRow>{ways.map((way) => <Btn key={way} small kind='plain' label={`${waysBack[way]}${of}`} onTap={() => onBack(way)}>{waysBack[way]}</Btn>)}</BtnRow> : null}
    </Card>
  )
}
