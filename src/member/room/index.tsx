import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, Empty, Loading, Notice, Page, Tabs, guarded } from '@/components'
import { TalkRules } from '@/components/room/TalkRules'
import { readParam } from '@/client/params'
import { useLive } from '@/client/useLive'
import { goTo } from '@/client/go'
import { look } from '@/domain/floor/contracts'
import type { RoomView } from '@/domain/floor/views'
import { Unanswered } from '../Unanswered'
import { Dissent } from './Dissent'
import { Polls } from './Polls'
import { Questions } from './Questions'
import { NowSpeaking, Speaking } from './Speaking'

export interface PartProps {
  room: RoomView
  onDone: () => Promise<void>
}
const parts = ['speak', 'ask', 'poll', 'dissent'] as const

/** The room from one's seat: speak in turn, ask, vote, have it written down. */
function Room() {
  const { params } = useRouter()
  const id = readParam(params.id)
  const { room, refusal, ask, serverNow } = useLive(look, id)
  const [part, setPart] = useState(parts.find((one) => one === params.part) ?? 'speak')
  if (!room) {
    return <Page>{refusal ? <Unanswered refusal={refusal} onRetry={ask} /> : id ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从“我的会议”里打开。</Notice>}</Page>
  }
  if (!room.here) return <Page title={room.title}><NotHere room={room} /><TalkRules /></Page>
  const running = room.polls.find(({ status, voted }) => status === 'open' && !voted)
  const props = { room, onDone: ask }
  return (
    <Page title={room.title}>
      {refusal ? <Notice tone='warn'>网络不通，正在重新连接。下面是刚才的情况，您写的内容还在。</Notice> : null}
      {room.stage === 'over' ? <Notice tone='grey'>会议已经结束，这里的内容只能看。</Notice> : null}
      {room.stage === 'open' && !room.acts ? <Notice tone='grey'>您已经签退，这里的内容只能看。</Notice> : null}
      <NowSpeaking {...props} serverNow={serverNow} />
      {running && room.acts && part !== 'poll' ? <Notice title='正在表决，请您投票' onTap={() => setPart('poll')}>{running.text}</Notice> : null}
      <Tabs
        label='会场'
        items={[{ key: 'speak', label: '发言' }, { key: 'ask', label: '提问', count: room.questions.length }, { key: 'poll', label: '表决', count: room.polls.length }, { key: 'dissent', label: '不同意见' }]}
        value={part}
        onChange={setPart}
      />
      {part === 'speak' ? <Speaking {...props} /> : part === 'ask' ? <Questions {...props} /> : part === 'poll' ? <Polls {...props} /> : <Dissent {...props} />}
      <TalkRules />
    </Page>
  )
}

function NotHere({ room: { meeting, stage } }: { room: RoomView }) {
  if (stage === 'before') return <Empty title='会场还没有开始' note='主持人打开签到、您签到以后，可以在这里发言、提问和表决。' />
  if (stage === 'over') return <Empty title='会议已经结束' note='会场里的内容只给签到的人看。您这次没有签到，商量的结果请看纪要。' />
  return <Empty title='签到以后才能参加' note='请先扫会场屏幕上的码签到；扫不了可以输数字，或者请主持人点名签到。' action={<Btn onTap={() => goTo(`/member/checkin/index?m=${encodeURIComponent(meeting)}`)}>去签到</Btn>} />
}

export default guarded(Room)
