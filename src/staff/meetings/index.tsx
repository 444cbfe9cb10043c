import Taro from '@tarojs/taro'
import { Btn, Empty, Failed, Loading, Page } from '@/components'
import { useMe } from '@/client/session'
import { usePages } from '@/client/usePages'
import { list } from '@/domain/meeting/contracts'
import { MeetingCard } from './MeetingCard'

const open = (id: string) => Taro.navigateTo({ url: `/staff/meeting/index?id=${encodeURIComponent(id)}` })
const convene = () => Taro.navigateTo({ url: '/staff/convene/index' })

export default function Meetings() {
  const me = useMe()
  const meetings = usePages(list, {})
  const hosting = me?.posts.some(({ role }) => role === 'clerk' || role === 'convener') ?? false
  const now = Date.now()
  return (
    <Page foot={hosting ? <Btn icon='plus' onTap={convene}>筹备会议</Btn> : null}>
      {meetings.loading && meetings.items.length === 0 ? <Loading /> : null}
      {meetings.refusal ? <Failed title='没有打开' note={meetings.refusal.text} onRetry={meetings.reload} /> : null}
      {meetings.latest && meetings.items.length === 0 ? (
        <Empty title='还没有会议' note={hosting ? '议题确认并调研以后，就可以筹备会议、邀请人了。' : '议事室筹备会议以后，会出现在这里。'} />
      ) : null}
      {meetings.items.map((one) => <MeetingCard key={one.id} meeting={one} now={now} onTap={() => open(one.id)} />)}
      {meetings.more ? <Btn kind='plain' busy={meetings.loading} onTap={meetings.more}>更多</Btn> : null}
    </Page>
  )
}
