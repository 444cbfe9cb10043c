import { View } from '@tarojs/components'
import { Btn, Card, H1, Num, P, Page, Row, Small, Stack } from '@/components'
import { copy } from '@/client/copy'
import { dayOnly } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import type { record } from '@/domain/opinion/intake/behalf'
import '../member.scss'

/** The number to read out or write down for the person. */
export function Handed({ receipt: { receipt, room, phone, answerBy }, onNext }: { receipt: OutputOf<typeof record>; onNext: () => void }) {
  const words = `您反映的事交给${room}了，编号 ${receipt}。${phone ? `凭编号可以打 ${phone} 或到议事室问进展。` : '凭编号可以到议事室问进展。'}`
  return (
    <Page foot={<Btn onTap={onNext}>再录一条</Btn>}>
      <Stack tight>
        <H1>交上了</H1>
        <Small>{room}</Small>
      </Stack>
      <Card>
        <View className='m-center'>
          <Small>受理编号，请念给本人或写给本人</Small>
          <Num>{receipt}</Num>
        </View>
        <Btn kind='plain' small onTap={() => copy(words)}>复制这句话</Btn>
      </Card>
      <Card title='可以这样告诉本人'>
        <P>{words}</P>
        <P>最晚 {dayOnly(answerBy, Date.now())}前有答复。</P>
      </Card>
      <Row icon='doc' title='我代录的' note='随时看进展，好告诉本人' href='/member/recorded/index' />
    </Page>
  )
}
