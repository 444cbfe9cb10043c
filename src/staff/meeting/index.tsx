import { useRouter } from '@tarojs/taro'
import { Failed, Loading, Notice, Page, Refused, Row, Rows } from '@/components'
import { useView } from '@/client/useView'
import { look } from '@/domain/meeting/contracts'
import { About } from './About'
import { AttendanceSheet } from './AttendanceSheet'
import { Calls } from './Calls'
import { Changes } from './Changes'
import { Counts } from './Counts'
import { Delivery } from './Delivery'
import { Diary } from './Diary'
import { MainMove } from './MainMove'
import { People } from './People'

/** The organiser's page of one meeting. */
export default function Meeting() {
  const { id } = useRouter().params
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
  return (
    <Page foot={meeting.can.length > 0 ? <MainMove meeting={meeting} onMoved={view.reload} /> : null}>
      <Refused refusal={view.refusal} onRefresh={view.reload} />
      <About meeting={meeting} />
      {over ? <AttendanceSheet meeting={meeting} /> : <Counts meeting={meeting} />}
      <Calls meeting={meeting} />
      <Delivery meeting={meeting} />
      <Rows><Row icon='doc' title='出文书' note='会议通知、议程、签到表' href={`/topics/papers/index?meeting=${encodeURIComponent(meeting.id)}`} /></Rows>
      <People meeting={meeting} onMoved={view.reload} />
      <Changes meeting={meeting} onMoved={view.reload} />
      <Diary lines={meeting.diary} />
    </Page>
  )
}
