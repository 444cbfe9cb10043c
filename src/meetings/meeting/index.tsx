import { useRouter } from '@tarojs/taro'
import { Failed, Loading, Notice, Page, Refused, Row, Rows, guarded } from '@/components'
import { useView } from '@/client/useView'
import { look } from '@/domain/meeting/contracts'
import { About } from './About'
import { AttendanceSheet } from './AttendanceSheet'
import { Calls } from './Calls'
import { CheckCertificate } from './Certificate'
import { Chairs } from './Chairs'
import { Changes } from './Changes'
import { Counts } from './Counts'
import { Delivery } from './Delivery'
import { Diary } from './Diary'
import { DoorRow } from './DoorRow'
import { FiguresCard } from './FiguresCard'
import { Handouts } from './Handouts'
import { InTheWay } from './InTheWay'
import { MainMove } from './MainMove'
import { People } from './People'

const mainMoves = ['notify', 'open', 'close']

/** The organiser's page of one meeting. */
function Meeting() {
  const { id, show } = useRouter().params
  const view = useView(look, id ? { id: decodeURIComponent(id) } : null)
  const meeting = view.value
  if (!meeting) {
    return (
      <Page>
        {view.refusal ? <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} /> : id ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从会议列表里打开。</Notice>}
      </Page>
    )
  }
  const over = meeting.status === 'closed'
  const people = <People meeting={meeting} onMoved={view.reload} start={show} />
  return (
    <Page foot={mainMoves.some((move) => meeting.can.includes(move)) ? <MainMove meeting={meeting} onMoved={view.reload} /> : null}>
      <Refused refusal={view.refusal} onRefresh={view.reload} />
      <About meeting={meeting} />
      {show ? people : null}
      <InTheWay meeting={meeting} />
      {over ? null : <Counts meeting={meeting} />}
      {over || meeting.status === 'open' ? <FiguresCard id={meeting.id} stamp={meeting.attendances.reduce((sum, { version }) => sum + version, meeting.version)} /> : null}
      {over ? <AttendanceSheet meeting={meeting} /> : null}
      <Calls meeting={meeting} />
      <Delivery meeting={meeting} onMoved={view.reload} />
      {over || (meeting.status === 'open' && meeting.can.length > 0) ? <Rows><Row icon='people' title={over ? '会场记录' : '主持会场'} note='发言、提问、表决和不同意见' href={`/meetings/room/index?id=${encodeURIComponent(meeting.id)}`} /></Rows> : null}
      <DoorRow meeting={meeting} />
      <Rows><Row icon='doc' title='出文书' note='会议通知、议程、签到表、电话通知单' href={`/topics/papers/index?meeting=${encodeURIComponent(meeting.id)}`} /></Rows>
      {over ? <CheckCertificate id={meeting.id} /> : null}
      {show ? null : people}
      <Chairs meeting={meeting} onMoved={view.reload} />
      <Handouts meeting={meeting} onMoved={view.reload} />
      <Changes meeting={meeting} onMoved={view.reload} />
      <Diary lines={meeting.diary} />
    </Page>
  )
}

export default guarded(Meeting)
