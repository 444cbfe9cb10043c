import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Failed, Field, H1, Loading, P, Page, Small, Stack, guarded, showField } from '@/components'
import { readParam } from '@/client/params'
import { refreshMe } from '@/client/session'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { join, lookAtInvitation } from '@/domain/directory/contracts'
import type { Me } from '@/domain/directory/directory'
import { Refused } from '../parts/Refused'
import { EnterCode } from './EnterCode'
import { Joined } from './Joined'

const home = () => Taro.reLaunch({ url: '/resident/home/index' })

/** Opened from the invitation the office sent (`i`), by scanning its code (`scene`), or empty-handed to type it in. */
function Join() {
  const { i, scene } = useRouter().params
  const [invitation, setInvitation] = useState(readParam(i) || readParam(scene))
  const [phone, setPhone] = useState('')
  const [me, setMe] = useState<Me | null>(null)
  const joining = useAction(join)
  const offer = useView(lookAtInvitation, invitation && !me ? { invitation } : null)
  if (!invitation) return <EnterCode onEntered={setInvitation} />
  if (me) return <Joined me={me} onGo={home} />

  const confirm = async () => {
    const joined = await joining.run({ invitation, phone: phone.trim() || null })
    if (!joined) return showField('phone')
    setMe(joined)
    await refreshMe()
  }
  const broken = joining.wrong('invitation')
  const given = offer.value
  if (!given) {
    return <Page>{offer.refusal ? <Failed title='邀请没有打开' note={offer.refusal.kind === 'invalid' ? Object.values(offer.refusal.fields).join('；') : offer.refusal.text} onRetry={offer.reload} /> : <Loading />}</Page>
  }
  return (
    <Page foot={<Btn busy={joining.busy} onTap={confirm}>确认是我本人</Btn>}>
      <Stack tight>
        <H1>政协机关邀请您开通身份</H1>
        <Small>开通以后，会议通知、签到和要办的事都在这个微信里。</Small>
      </Stack>
      <Card title={[given.roleName, given.scopeName].filter(Boolean).join(' · ')}>
        <P>这是给{given.name}的邀请。</P>
        <P>邀请只发给您本人，只能用一次。</P>
        <P>确认后，名册上的您就和这个微信连在一起。不是您本人，请关掉这一页。</P>
      </Card>
      {given.asksPhone ? <Field id='phone' label='您的手机号' hint='和名册上登记的核对，对上了才能开通。' kind='phone' value={phone} onChange={setPhone} error={joining.wrong('phone')} required /> : null}
      <Refused refusal={broken ? { kind: 'refused', code: 'badLink', text: broken } : joining.refusal} />
    </Page>
  )
}

export default guarded(Join)
