import { Btn, Card, Empty, Line, Loading, P, Page, Small, Tag, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { mailbox } from '@/domain/opinion/intake/behalf'
import { Unanswered } from '../Unanswered'

/** What residents said to this member through the member's own code. The room's clerk decides; the member reads and follows. */
function Mailbox() {
  const list = usePages(mailbox, {})
  const now = Date.now()
  const boxes = list.latest?.boxes ?? []
  return (
    <Page>
      {boxes.length > 0 ? <Small>您的信箱：{boxes.map(({ name, room }) => `${room} · ${name}`).join('；')}。由议事室专人办理，您可以看到进展。</Small> : null}
      {list.loading && list.items.length === 0 ? <Loading /> : null}
      {list.refusal ? <Unanswered refusal={list.refusal} onRetry={list.reload} /> : null}
      {list.latest && list.items.length === 0 ? (
        <Empty title='还没有人写给您' note={boxes.length > 0 ? '居民扫您的信箱码写的，会出现在这里。' : '您还没有自己的信箱码。请议事室专人在“议事室与收集码”里为您增加一个委员信箱。'} />
      ) : null}
      {list.items.map(({ id, at, text, room, word, label, outcome }) => (
        <Card key={id}>
          <Line><Tag tone={word === 'answered' ? 'ok' : word === 'elsewhere' ? 'warn' : 'brand'}>{label}</Tag><Small>{said(at, now)}</Small></Line>
          <P>{shown(text)}</P>
          <Small>{room}</Small>
          {outcome ? <Card tone='grey' title='答复'><P>{outcome}</P></Card> : null}
        </Card>
      ))}
      {list.more ? <Btn kind='plain' busy={list.loading} onTap={list.more}>更多</Btn> : null}
    </Page>
  )
}

export default guarded(Mailbox)
