import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Failed, H1, Icon, Loading, Num, P, Page, Row, Small, guarded, useSize } from '@/components'
import { a11y } from '@/components/a11y'
import { readParam } from '@/client/params'
import { useNow } from '@/client/useNow'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { said } from '@/domain/kernel/calendar'
import { lookAtMine } from '@/domain/opinion/contracts'
import { ConsentAnswer } from '../parts/ConsentAnswer'
import { useProgressConsent } from '../parts/useProgressConsent'
import { handedOn } from './handedOn'
import { whatNext } from './whatNext'
import { minutesLeft } from '../parts/minutesLeft'
import './index.scss'

function ReceiptPage() {
  const id = readParam(useRouter().params.id)
  const { value, refusal, reload } = useView(lookAtMine, id ? { id } : null)
  const consent = useProgressConsent()
  const { elder, scale } = useSize()
  // Large print: the number comes before decoration.
  const large = elder || scale > 1.2
  const now = useNow()
  const just = handedOn(id)
  const shown = value ? { ...value, room: value.room.name } : just
  if (!shown) {
    return <Page>{refusal || !id ? <Failed title='没打开回执' note={refusal?.text ?? '这个链接不完整，请从“我提的事”打开。'} onRetry={id ? reload : () => Taro.redirectTo({ url: '/resident/mine/index' })} /> : <Loading />}</Page>
  }
  const progress = `/resident/progress/index?id=${encodeURIComponent(id)}`
  const look = () => goTo(progress)
  const left = minutesLeft(shown.changeUntil, now)
  const changeable = value ? value.can.includes('withdraw') && left > 0 : left > 0
  return (
    <Page
      foot={consent.askable ? <><Btn icon='bell' onTap={consent.ask}>有进展时通知我</Btn><Btn kind='plain' onTap={look}>看进展</Btn></> : <Btn onTap={look}>看进展</Btn>}
    >
      <View className='receipt-head'>
        {large ? null : <View className='receipt-ok' {...a11y({ hidden: true })}><Icon name='check' big /></View>}
        <H1>收到了，谢谢您</H1>
        <Small>{shown.room} · {said(shown.at, now)}</Small>
      </View>
      <ConsentAnswer answer={consent.answer} />
      <Card>
        <View className='receipt-number'>
          <Small>受理编号</Small>
          <Num>{shown.receipt}</Num>
          <Small>请截图或抄下来，凭编号也能查进展</Small>
        </View>
      </Card>
      <Card title='接下来'>{whatNext(shown, now).map((line) => <P key={line}>{line}</P>)}</Card>
      {changeable ? <Row title='10 分钟内可以补充或撤回' note={`还剩 ${left} 分钟`} href={progress} /> : null}
    </Page>
  )
}

export default guarded(ReceiptPage)
