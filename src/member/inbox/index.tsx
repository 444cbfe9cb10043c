import { Btn, Card, Empty, Line, Loading, P, Page, Small, Tag, Tags, guarded } from '@/components'
import { call } from '@/client/call'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { inbox, read } from '@/domain/notice/contracts'
import { Unanswered } from '../Unanswered'

type Item = OutputOf<typeof inbox>['items'][number]

/** Marked read and opened in one tap; nobody waits for the mark. */
async function follow({ id, page, read: seen }: Item, reload: () => void) {
  const marked = seen ? null : call(read, { id })
  if (page) await goTo(page)
  await marked
  if (!page) reload()
}

function Inbox() {
  const list = usePages(inbox, {})
  return (
    <Page>
      {list.loading && list.items.length === 0 ? <Loading /> : null}
      {list.refusal ? <Unanswered refusal={list.refusal} onRetry={list.reload} /> : null}
      {list.latest && list.items.length === 0 ? <Empty title='还没有通知' note='会议和要您办的事有变化时，这里会告诉您。' /> : null}
      {list.items.map((one) => (
        <Card key={one.id} title={one.title} edge={!one.read} tone={one.read ? 'plain' : 'brand'} onTap={() => follow(one, () => void list.reload())}>
          <P>{one.body}</P>
          <Line>
            <Tags>
              {one.read ? null : <Tag>未读</Tag>}
              <Tag tone='grey'>{one.kind}</Tag>
            </Tags>
            <Small>{said(one.at, Date.now())}</Small>
          </Line>
        </Card>
      ))}
      {list.more ? <Btn kind='plain' busy={list.loading} onTap={list.more}>更多</Btn> : null}
    </Page>
  )
}

export default guarded(Inbox)
