import { useRouter } from '@tarojs/taro'
import { Notice, Page, guarded } from '@/components'
import { readParam } from '@/client/params'
import { LedgerPapers } from './LedgerPapers'
import { MeetingPapers } from './MeetingPapers'
import { TopicPapers } from './TopicPapers'
import { readFilter } from './ledgerPage'

/** Papers of a topic, of a meeting or of the ledger: what there is, what for, one tap to make it. */
function Papers() {
  const { topic, meeting, ledger } = useRouter().params
  if (topic) return <TopicPapers id={readParam(topic)} />
  if (meeting) return <MeetingPapers id={readParam(meeting)} />
  const filter = readFilter(readParam(ledger))
  if (filter) return <LedgerPapers filter={filter} />
  return <Page><Notice tone='warn'>这个链接不完整，请从议题、会议或督办台账里打开。</Notice></Page>
}

export default guarded(Papers)
