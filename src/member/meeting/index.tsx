import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import { Loading, Notice, Page, Refused } from '@/components'
import { askConsent, preloadTemplates } from '@/client/consent'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { come, lookAtMine } from '@/domain/meeting/contracts'
import { Unanswered } from '../Unanswered'
import { useScan } from '../useScan'
import { About } from './About'
import { Agenda, Matter } from './Matter'
import { Helps } from './Helps'
import { ReplyFoot } from './ReplyFoot'

export default function Notification() {
  const { id } = useRouter().params
  const view = useView(lookAtMine, id ? { id: decodeURIComponent(id) } : null)
  const coming = useAction(come)
  const { scan, trouble } = useScan()
  useEffect(() => void preloadTemplates(), [])
  const meeting = view.value

  /** WeChat's question must come first in the tap; the reply does not wait for its answer. */
  const sayYes = async () => {
    if (!meeting) return
    void askConsent(['meeting', 'meetingChange'])
    const replied = await coming.run({ id: meeting.me.id, version: meeting.me.version })
    if (replied) view.put(replied)
  }
  const refresh = () => {
    coming.clear()
    return view.reload()
  }
  if (!meeting) {
    return (
      <Page>
        {view.refusal ? <Unanswered refusal={view.refusal} onRetry={view.reload} /> : id ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从“我的会议”里打开。</Notice>}
      </Page>
    )
  }
  const over = meeting.status === 'closed' || meeting.status === 'cancelled'
  return (
    <Page foot={over ? null : <ReplyFoot meeting={meeting} coming={coming.busy} onCome={sayYes} onScan={scan} onReplied={view.put} />}>
      <Refused refusal={coming.refusal ?? view.refusal} onRefresh={refresh} />
      {trouble ? <Notice tone='warn'>{trouble}</Notice> : null}
      <About meeting={meeting} />
      <Matter meeting={meeting} />
      <Agenda lines={meeting.agenda} />
      <Helps meeting={meeting} />
    </Page>
  )
}
