import { Btn, Card, H1, Notice, P, Page } from '@/components'
import type { Me } from '@/domain/directory/directory'
import { postWords } from '../home/AtWork'

export function Joined({ me, onGo }: { me: Me; onGo: () => Promise<unknown> }) {
  return (
    <Page foot={<Btn onTap={onGo}>进入首页</Btn>}>
      <H1>{me.person?.name}，开通好了</H1>
      <Notice tone='ok'>以后用这个微信打开就行，不用再点邀请。</Notice>
      {me.posts.length > 0 ? <Card title='您的身份'><P>{postWords(me)}</P></Card> : null}
    </Page>
  )
}
