import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Card, Link, P, Small } from '@/components'
import { copy } from '@/client/copy'
import { said } from '@/domain/kernel/calendar'
import { howDrawn } from '@/domain/topic/draw'
import '../parts/public.scss'
import type { Volunteering } from './index'

type Draw = Volunteering['draws'][number]

const proof = ({ seed, digest, order }: Draw): string =>
  [`种子 ${seed}`, `名单指纹 ${digest}`, ...order.map(({ id, drawn }, at) => `${at + 1} ${id}${drawn ? ' 抽中' : ''}`), howDrawn].join('\n')

/** How it was drawn: for whoever wants to be sure that nobody was favoured. */
export function Lots({ draws, mine }: { draws: readonly Draw[]; mine: string | null }) {
  const [shown, setShown] = useState(false)
  const now = Date.now()
  if (draws.length === 0) return null
  if (!shown) return <Card><Link onTap={() => setShown(true)}>抽签公不公平？自己验算</Link></Card>
  return (
    <>
      {draws.map((draw) => (
        <Card key={draw.at} title={`${draw.seatLabel}：${draw.order.length} 人里抽 ${draw.seats} 名`}>
          <Small>{said(draw.at, now)}{draw.reason ? ` · 重抽过，因为：${draw.reason}` : ''}</Small>
          <P>{draw.order.map(({ id, name, drawn }, at) => `${at + 1}. ${id === mine ? '您' : name}${drawn ? '（抽中）' : ''}`).join('　')}</P>
          <View className='p-proof'>
            <Small>种子 {draw.seed}</Small>
            <Small>名单指纹 {draw.digest}</Small>
          </View>
          <Btn kind='plain' small onTap={() => copy(proof(draw))}>复制验算数据</Btn>
        </Card>
      ))}
      <Card tone='grey'><Small>{howDrawn}</Small></Card>
    </>
  )
}
