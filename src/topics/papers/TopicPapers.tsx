import { Btn, H2, Notice, Page, Row, Rows, Small } from '@/components'
import { useView } from '@/client/useView'
import { meetingStart } from '@/domain/kernel/calendar'
import { forTopic, makeForTopic, makeReport } from '@/domain/paper/contracts'
import { keysOf } from '@/domain/kernel/paper'
import { topicPapers } from '@/domain/paper/papers'
import { Opened } from '@/staff/parts/Opened'
import { Making } from './Making'
import { PaperCard } from './PaperCard'
import { useMaking } from './useMaking'

/** The papers of one deliberation, and all of them in one pack. */
export function TopicPapers({ id }: { id: string }) {
  const view = useView(forTopic, { id })
  const making = useMaking()
  const { busy } = making.act
  const pack = <Btn icon='doc' busy={busy} onTap={() => making.make(makeForTopic, { id, what: 'pack', as: 'zip' })}>打包全部材料</Btn>
  return (
    <Page title='议题文书' foot={view.value ? pack : undefined}>
      <Opened view={view}>
        {({ title, number, papers, meetings, reports }) => (
          <>
            <Small>议题 {number} · {title}</Small>
            <Making making={making} />
            {keysOf(topicPapers).map((what) => {
              const paper = papers.find((one) => one.what === what)
              return paper && what !== 'pack' ? <PaperCard key={what} paper={paper} busy={busy} onMake={(as) => making.make(makeForTopic, { id, what, as })} /> : null
            })}
            {reports.length > 0 ? <H2>报送件</H2> : null}
            {reports.map((one) => (
              <PaperCard key={one.id} paper={{ name: one.kind, purpose: one.title, as: ['docx'], notYet: null }} busy={busy} onMake={() => making.make(makeReport, { id: one.id })} />
            ))}
            {meetings.length > 0 ? <H2>会议的通知、议程、签到表</H2> : null}
            {meetings.length > 0 ? (
              <Rows label='会议'>
                {meetings.map((meeting) => <Row key={meeting.id} icon='calendar' title={meeting.title} note={meetingStart(meeting.startsAt, Date.now())} href={`/topics/papers/index?meeting=${encodeURIComponent(meeting.id)}`} />)}
              </Rows>
            ) : null}
            <Notice>“打包全部材料”把上面出得了的全部装进一个压缩包，带目录和照片，文件按顺序编号。</Notice>
          </>
        )}
      </Opened>
    </Page>
  )
}
