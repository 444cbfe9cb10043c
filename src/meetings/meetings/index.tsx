import { useState } from 'react'
import { Btn, Empty, Failed, H2, Loading, Page, Stack, Tabs, guarded } from '@/components'
import { useMe } from '@/client/session'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { list } from '@/domain/meeting/contracts'
import { groupsOf } from './groups'
import { MeetingCard } from './MeetingCard'
import { Waiting } from './Waiting'

const open = (id: string) => goTo(`/meetings/meeting/index?id=${encodeURIComponent(id)}`)
const convene = () => goTo('/meetings/convene/index')
const shelves = [{ key: 'ahead', label: '要开的' }, { key: 'past', label: '开过和取消的' }] as const
type Shelf = (typeof shelves)[number]['key']

/** The organiser's page: what is coming and what somebody waits for; what is over, apart. */
function Meetings() {
  const me = useMe()
  const [shelf, setShelf] = useState<Shelf>('ahead')
  const asked: { shelf?: Shelf } = { shelf }
  const meetings = usePages(list, asked)
  const hosting = me?.posts.some(({ role }) => role === 'clerk' || role === 'convener') ?? false
  const now = Date.now()
  const groups = shelf === 'ahead' ? groupsOf(meetings.items, now) : [{ key: 'past', label: '', meetings: meetings.items }]
  return (
    <Page foot={hosting ? <Btn icon='plus' onTap={convene}>筹备会议</Btn> : null}>
      <Tabs items={shelves} value={shelf} onChange={setShelf} label='会议' />
      {meetings.loading && meetings.items.length === 0 ? <Loading /> : null}
      {meetings.refusal ? <Failed title='没有打开' note={meetings.refusal.text} onRetry={meetings.reload} /> : null}
      {!meetings.loading && meetings.latest && meetings.items.length === 0 ? (
        shelf === 'past' ? <Empty title='还没有开过会' note='会议结束或者取消以后，会出现在这里。' />
          : <Empty title='没有要开的会' note={hosting ? '点下面的“筹备会议”。议题确认并调研以后，就可以邀请人了。' : '议事室筹备会议以后，会出现在这里。'} />
      ) : null}
      {hosting && shelf === 'ahead' ? <Waiting meetings={meetings.items} now={now} /> : null}
      {groups.map(({ key, label, meetings: some }) => (
        <Stack key={key}>
          {label ? <H2>{meetings.more ? label : `${label} ${some.length} 个会`}</H2> : null}
          {some.map((one) => <MeetingCard key={one.id} meeting={one} now={now} onTap={() => open(one.id)} />)}
        </Stack>
      ))}
      {meetings.more ? <Btn kind='plain' busy={meetings.loading} onTap={meetings.more}>更多</Btn> : null}
    </Page>
  )
}

export default guarded(Meetings)
