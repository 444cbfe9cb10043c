import { Page, Row, Rows, Small } from '@/components'
import { useView } from '@/client/useView'
import { meetingStart } from '@/domain/kernel/calendar'
import { keysOf } from '@/domain/kernel/paper'
import { forMeeting, makeForMeeting } from '@/domain/paper/contracts'
import { meetingPapers } from '@/domain/paper/papers'
import { Opened } from '@/staff/parts/Opened'
import { Making } from './Making'
import { PaperCard } from './PaperCard'
import { useMaking } from './useMaking'

/** Notice, agenda and sign-in sheet of one meeting. */
export function MeetingPapers({ id }: { id: string }) {
  const view = useView(forMeeting, { id })
  const making = useMaking()
  return (
    <Page title='会议文书'>
      <Opened view={view}>
        {({ title, startsAt, topic, papers }) => (
          <>
            <Small>{title} · {meetingStart(startsAt, Date.now())}</Small>
            <Making making={making} />
            {keysOf(meetingPapers).map((what) => {
              const paper = papers.find((one) => one.what === what)
              return paper ? <PaperCard key={what} paper={paper} busy={making.act.busy} onMake={(as) => making.make(makeForMeeting, { id, what, as })} /> : null
            })}
            {topic ? <Rows><Row icon='doc' title='议题的文书' note={topic.title} href={`/topics/papers/index?topic=${encodeURIComponent(topic.id)}`} /></Rows> : null}
          </>
        )}
      </Opened>
    </Page>
  )
}
