import { View } from '@tarojs/components'
import { Card, Small, Stack } from '@/components'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Fact, Words } from '@/staff/parts/Words'
import type { Of } from './of'

/** 联系领导、联系专委会, and the document that says so. */
export function Appointed({ topic: { appointment } }: Of) {
  if (!appointment) return null
  const { leader, committee, body, number, date, evidence, by } = appointment
  return (
    <Card title='联系领导和专委会'>
      <Fact label='联系领导'>{leader}</Fact>
      <Fact label='联系专委会'>{committee.name}</Fact>
      <Fact label='文件'>{`${body} ${number} · ${dateSaid(date, Date.now())}`}</Fact>
      <PhotoStrip photos={evidence} label='文件照片' />
      <Small>经办：{by}</Small>
    </Card>
  )
}

/** Which meetings of the party committee had it on the agenda. */
export function TakenUp({ topic: { takenUp } }: Of) {
  if (takenUp.length === 0) return null
  return (
    <Card title={`党（工）委会议（${takenUp.length} 次）`}>
      {takenUp.map(({ meeting, date, number, note, evidence, by, at }, index) => (
        <View key={at} className={index > 0 ? 's-divide' : ''}>
          <Stack tight>
            <Small>{[dateSaid(date, Date.now()), number].filter(Boolean).join(' · ')}</Small>
            <Words>{meeting}</Words>
            {note ? <Words>{note}</Words> : null}
            <PhotoStrip photos={evidence} label='纪要照片' />
            <Small>记录：{by}</Small>
          </Stack>
        </View>
      ))}
    </Card>
  )
}
