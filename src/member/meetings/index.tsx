import { Btn, BtnRow, Empty, H2, Loading, Notice, Page, Row, Rows, Stack, guarded } from '@/components'
import { useMe } from '@/client/session'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { mine } from '@/domain/meeting/contracts'
import { isPast } from '../replies'
import { KeptCodes } from '../KeptCodes'
import { Unanswered } from '../Unanswered'
import { useScan } from '../useScan'
import { Duties } from './Duties'
import { MeetingCard } from './MeetingCard'
import { TellMe } from './TellMe'
import { YearCard } from './YearCard'

const open = (id: string) => goTo(`/member/meeting/index?id=${encodeURIComponent(id)}`)

function MyMeetings() {
  const list = usePages(mine, {})
  const { scan, trouble } = useScan()
  const now = Date.now()
  const member = useMe()?.posts.some(({ role }) => role === 'member') ?? false
  const [next, ...later] = list.items.filter((one) => !isPast(one, now)).sort((a, b) => a.startsAt - b.startsAt)
  const past = list.items.filter((one) => isPast(one, now)).sort((a, b) => b.startsAt - a.startsAt)
  const known = list.refusal?.code !== 'notAllowed'
  return (
    <Page foot={known ? <SignIn onScan={scan} now={list.items.some((one) => one.status === 'open')} /> : null}>
      {trouble ? <Notice tone='warn'>{trouble}</Notice> : null}
      <KeptCodes />
      {list.loading && list.items.length === 0 ? <Loading /> : null}
      {list.refusal ? <Unanswered refusal={list.refusal} onRetry={list.reload} /> : null}
      {list.latest && list.items.length === 0 ? <Empty title='还没有会议' note='有会议请您参加时，通知会出现在这里。' /> : null}
      {next ? (
        <Stack>
          <H2>下一个会</H2>
          <MeetingCard meeting={next} now={now} next onTap={() => open(next.id)} />
        </Stack>
      ) : null}
      {list.latest ? <TellMe /> : null}
      {later.length > 0 ? (
        <Stack>
          <H2>以后的会</H2>
          {later.map((one) => <MeetingCard key={one.id} meeting={one} now={now} onTap={() => open(one.id)} />)}
        </Stack>
      ) : null}
      {list.latest && member ? <Rows><Row icon='calendar' title='可以报名的会' note='没有邀请您，您也能报名来' href='/member/signUps/index' /></Rows> : null}
      {list.latest ? <YearCard /> : null}
      {list.latest ? <Duties now={now} /> : null}
      {past.length > 0 ? (
        <Stack>
          <H2>开过的会</H2>
          {past.map((one) => <MeetingCard key={one.id} meeting={one} now={now} onTap={() => open(one.id)} />)}
        </Stack>
      ) : null}
      {list.more ? <Btn kind='plain' busy={list.loading} onTap={list.more}>更多</Btn> : null}
    </Page>
  )
}

/** While a meeting is signing in, also a way for cameras that will not. */
function SignIn({ onScan, now }: { onScan: () => Promise<void>; now: boolean }) {
  return (
    <BtnRow>
      {now ? <Btn kind='plain' onTap={() => goTo('/member/checkin/index')}>输数字</Btn> : null}
      <Btn icon='scan' onTap={onScan}>扫码签到</Btn>
    </BtnRow>
  )
}

export default guarded(MyMeetings)
