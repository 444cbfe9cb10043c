import { View } from '@tarojs/components'
import { Card, P, Small, Strong } from '@/components'
import { seatKeys, seats } from '@/domain/kernel/seats'
import type { Minutes } from '@/domain/topic/agreeing'

/** Who was there, seat by seat, and what ties them to the matter. */
export function Came({ talk: { came } }: { talk: Minutes }) {
  if (came.length === 0) return null
  return (
    <Card title={`到会 ${came.length} 人`}>
      {seatKeys.map((seat) => {
        const people = came.filter((one) => one.seat === seat)
        if (people.length === 0) return null
        return (
          <View key={seat}>
            <P><Strong>{seats[seat]} {people.length} 人</Strong></P>
            <P>{people.map(({ name, from }) => `${name}（${from}）`).join('、')}</P>
            {people.flatMap(({ name, conflict }) => (conflict ? [<Small key={name}>利益关系：{name}，{conflict}</Small>] : []))}
          </View>
        )
      })}
    </Card>
  )
}
