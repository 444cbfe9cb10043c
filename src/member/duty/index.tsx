import { Btn, Card, Empty, H2, Line, Loading, Page, Row, Rows, Small, Stack, Strong, Tag, guarded } from '@/components'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { meetingTime } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { myDuties } from '@/domain/opinion/intake/behalf'
import { Unanswered } from '../Unanswered'

type Duty = OutputOf<typeof myDuties>['items'][number]

function MyDuties() {
  const { value, refusal, reload } = useView(myDuties, {})
  const now = Date.now()
  const ahead = value?.items.filter(({ endsAt, recordable }) => recordable || endsAt > now) ?? []
  return (
    <Page>
      {refusal ? <Unanswered refusal={refusal} onRetry={reload} /> : value ? null : <Loading />}
      {value && ahead.length === 0 ? <Empty title='近期没有值班' note='议事室排好班，会通知您。' /> : null}
      {ahead.length > 0 ? <Stack><H2>要去值班的</H2>{ahead.map((duty) => <DutyCard key={duty.id} duty={duty} now={now} />)}</Stack> : null}
      <Rows label='群众说的事'>
        <Row icon='doc' title='代群众反映' note='走访、来电时听到的' href='/member/record/index' />
        <Row icon='check' title='我代录的' note='看进展，好告诉本人' href='/member/recorded/index' />
        <Row icon='bell' title='写给我的' note='居民扫委员信箱码写的' href='/member/mailbox/index' />
        <Row icon='doc' title='我署名的' note='提案、社情民意信息、调研报告，后来怎么样' href='/member/proposals/index' />
      </Rows>
    </Page>
  )
}

function DutyCard({ duty: { room, startsAt, endsAt, place, status, statusLabel, recordable }, now }: { duty: Duty; now: number }) {
  const running = status === 'set' && startsAt <= now && now < endsAt
  return (
    <Card edge={running} tone={running ? 'ok' : 'plain'}>
      <Line><Strong>{room.name}</Strong><Tag tone={running ? 'ok' : 'grey'}>{running ? '正在值班' : statusLabel}</Tag></Line>
      <Small>{meetingTime(startsAt, endsAt, now)} · {place}</Small>
      {recordable ? <Btn small onTap={() => goTo(`/member/record/index?room=${encodeURIComponent(room.id)}&duty=1`)}>记一条群众说的事</Btn> : null}
    </Card>
  )
}

export default guarded(MyDuties)
