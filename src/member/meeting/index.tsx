import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import { Loading, Notice, Page, Refused, guarded } from '@/components'
import { preloadTemplates } from '@/client/consent'
import { useView } from '@/client/useView'
import { lookAtMine } from '@/domain/meeting/contracts'
import { Unanswered } from '../Unanswered'
import { useScan } from '../useScan'
import { About } from './About'
import { Agenda, Matter } from './Matter'
import { Handouts } from './Handouts'
import { Helps } from './Helps'
import { ReplyFoot } from './ReplyFoot'

function Notification() {
  const { id } = useRouter().params
  const view = useView(lookAtMine, id ? { id: decodeURIComponent(id) } : null)
  const { scan, trouble } = useScan()
  useEffect(() => void preloadTemplates(), [])
  const meeting = view.value

  if (!meeting) {
    return (
      <Page>
        {view.refusal ? <Unanswered refusal={view.refusal} onRetry={view.reload} /> : id ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从“我的会议”里打开。</Notice>}
      </Page>
    )
  }
  const over = meeting.status === 'closed' || meeting.status === 'cancelled'
  return (
    <Page foot={over ? null : <ReplyFoot meeting={meeting} onScan={scan} onReplied={view.put} onRefresh={view.reload} />}>
      <Refused refusal={view.refusal} onRefresh={view.reload} />
      {trouble ? <Notice tone='warn'>{trouble}</Notice> : null}
      <About meeting={meeting} />
      <Matter meeting={meeting} />
      <Agenda lines={meeting.agenda} />
      <Handouts meeting={meeting} />
      <Helps meeting={meeting} />
    </Page>
  )
}

export default guarded(Notification)
