import { useEffect } from 'react'
import { Btn, Card, Empty, Loading, P, Page, Refused, Small, Tag, Tags, guarded } from '@/components'
import { askConsent, preloadTemplates } from '@/client/consent'
import { useAct } from '@/client/useAct'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { meetingTime } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { openToSignUp, signUp } from '@/domain/meeting/calling/contracts'
import { untilSaid } from '@/domain/meeting/calling/signUp'
import { Unanswered } from '../Unanswered'

type Open = OutputOf<typeof openToSignUp>['items'][number]

const look = (id: string) => goTo(`/member/meeting/index?id=${encodeURIComponent(id)}`)

const placesSaid = ({ capacity, left, waiting }: Open): string =>
  capacity === null ? '不限人数' : left === 0 ? `${capacity} 个名额满了${waiting > 0 ? `，${waiting} 人在候补` : ''}` : `${capacity} 个名额，还剩 ${left ?? 0} 个`

function OpenCard({ meeting, now, busy, onSignUp }: { meeting: Open; now: number; busy: boolean; onSignUp: () => Promise<unknown> }) {
  const { id, title, kind, startsAt, endsAt, place, room, until, left, mine } = meeting
  const over = until !== null && now > until
  const full = left === 0
  return (
    <Card title={title}>
      <P>{meetingTime(startsAt, endsAt, now)}</P>
      <Small>{[place || room.name, kind].join(' · ')}</Small>
      <Tags>
        {mine ? <Tag tone='ok'>名单上有您</Tag> : null}
        <Tag tone={full ? 'warn' : 'brand'}>{placesSaid(meeting)}</Tag>
        {until === null ? null : <Tag tone='grey'>{untilSaid(until, now)} {over ? '已截止' : '截止'}</Tag>}
      </Tags>
      {mine ? (
        <Btn kind='plain' small label={`看${title}`} onTap={() => look(id)}>打开看看</Btn>
      ) : over ? null : (
        <Btn small kind={full ? 'plain' : 'main'} busy={busy} label={full ? `${title}，排候补` : `报名参加${title}`} onTap={onSignUp}>{full ? '排候补' : '报名参加'}</Btn>
      )}
    </Card>
  )
}

/** Meetings of the county a member may come to without having been asked. */
function SignUps() {
  const view = useView(openToSignUp, {})
  const act = useAct()
  useEffect(() => void preloadTemplates(), [])
  const now = Date.now()
  const sign = async (id: string) => {
    // WeChat's question must come first in the tap.
    const answered = askConsent(['meeting', 'meetingChange'])
    if (!(await act.run(signUp, { id }))) return
    // Leaving the page would take WeChat's question away.
    await answered
    await look(id)
  }
  const items = view.value?.items
  return (
    <Page>
      <Refused refusal={act.refusal} onRefresh={view.reload} />
      {!items && view.refusal ? <Unanswered refusal={view.refusal} onRetry={view.reload} /> : null}
      {!items && !view.refusal ? <Loading /> : null}
      {items?.length === 0 ? <Empty title='现在没有可以报名的会' note='请您参加的会在“我的会议”里。议事室开放报名以后，会出现在这里。' /> : null}
      {items?.map((one) => <OpenCard key={one.id} meeting={one} now={now} busy={act.busy} onSignUp={() => sign(one.id)} />)}
    </Page>
  )
}

export default guarded(SignUps)
