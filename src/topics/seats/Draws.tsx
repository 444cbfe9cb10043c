import { View } from '@tarojs/components'
import { Btn, Card, Small } from '@/components'
import { copy } from '@/client/copy'
import { said } from '@/domain/kernel/calendar'
import { howDrawn } from '@/domain/topic/draw'
import { Fact } from '@/staff/parts/Words'
import type { Taking } from './index'

type Draw = Taking['draws'][number]

/** What anybody needs to draw again and get the same. */
const proof = ({ seatLabel, seats, seed, digest, order }: Draw): string =>
  [`${seatLabel} 抽 ${seats} 名`, `种子 ${seed}`, `名单指纹 ${digest}`, '按抽签顺序：', ...order.map(({ id, name, drawn }, at) => `${at + 1} ${id} ${name}${drawn ? ' 抽中' : ''}`), howDrawn].join('\n')

export function Draws({ draws }: { draws: readonly Draw[] }) {
  const now = Date.now()
  return (
    <>
      {draws.map((draw, index) => (
        <Card key={draw.at} title={`${draw.seatLabel}抽签：${draw.order.length} 人里抽 ${draw.seats} 名`} tone={index > 0 && draws.slice(0, index).some(({ seat }) => seat === draw.seat) ? 'grey' : 'plain'}>
          <Small>{said(draw.at, now)} · {draw.by}{draw.reason ? ` · 重抽：${draw.reason}` : ''}</Small>
          <Fact label='抽中'>{draw.order.filter(({ drawn }) => drawn).map(({ name }) => name).join('、')}</Fact>
          <Fact label='候补顺序'>{draw.order.filter(({ drawn }) => !drawn).map(({ name }) => name).join('、') || '没有候补'}</Fact>
          <View className='s-proof'>
            <Small>种子 {draw.seed}</Small>
            <Small>名单指纹 {draw.digest}</Small>
          </View>
          <Btn kind='plain' small onTap={() => copy(proof(draw))}>复制验算数据</Btn>
        </Card>
      ))}
      {draws.length > 0 ? <Small>{howDrawn}</Small> : null}
    </>
  )
}
