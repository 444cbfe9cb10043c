import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, Card, H1, H2, Line, Notice, Page, Refused, Row, Rows, Small, Snack, Tag, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useAct } from '@/client/useAct'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { dismissIssue, leaveIssue, lookAtIssue, restoreIssue } from '@/domain/opinion/issueContracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { ago, said } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { Diary } from '../parts/Diary'
import { Listing } from '../parts/Listing'
import { DraftReport } from '../parts/DraftReport'
import { useHolds } from '../parts/posts'
import { ReasonSheet } from '../parts/ReasonSheet'
import { Words } from '../parts/Words'
import { growthSaid, roomsSaid } from '../issues/says'

type Looked = OutputOf<typeof lookAtIssue>
type Member = Looked['items'][number]

/** One common issue with everything that was said about it. */
function Issue() {
  const id = readParam(useRouter().params.id)
  const pages = usePages(lookAtIssue, { id })
  const issue = pages.latest?.issue ?? null
  const inRoom = useHolds('clerk', 'convener')
  const act = useAct()
  const [dismissing, setDismissing] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const again = async () => {
    act.clear()
    setDismissing(false)
    await pages.reload()
  }
  const done = async (words: string) => {
    await again()
    setTold(words)
  }
  const restore = async () => {
    if (issue && (await act.run(restoreIssue, { id: issue.id, version: issue.version }))) await done('已恢复')
  }
  const takeOut = async (member: Member) => {
    if (await act.run(leaveIssue, { id: member.id, version: member.version, issue: id })) await done('已拿出，意见还在原来的地方')
  }
  const may = (move: string) => issue?.can.includes(move) ?? false
  const foot = issue && (may('propose') || may('restore')) ? (
    <>
      <Refused refusal={act.refusal} onRefresh={again} />
      {may('propose') ? <Btn onTap={() => goTo(`/topics/topicEdit/index?issue=${issue.id}`)}>拟为议题（{issue.count} 条一起并入）</Btn> : null}
      {may('dismiss') ? <Btn kind='quiet' onTap={() => setDismissing(true)}>不算共性问题</Btn> : null}
      {may('restore') ? <Btn onTap={restore}>恢复为共性问题</Btn> : null}
    </>
  ) : undefined
  return (
    <Page title='共性问题' foot={foot}>
      {issue ? <Head issue={issue} /> : null}
      {issue?.topic ? <Row icon='doc' title={issue.topic.title} note='已拟成这个议题' href={`/topics/topic/index?id=${issue.topic.id}`} /> : null}
      {issue && inRoom && issue.status !== 'dismissed' ? <DraftReport from={{ issue: issue.id }} may={['社情民意信息']} /> : null}
      {issue ? <H2>大家怎么说</H2> : null}
      <Listing pages={pages} empty={<Notice tone='grey'>这里的意见都已经拿出了。</Notice>}>
        {(member) => <Said member={member} open={issue?.status === 'open' || issue?.status === 'forming'} onTakeOut={() => takeOut(member)} />}
      </Listing>
      {issue ? <Diary entries={issue.diary} /> : null}
      {issue ? (
        <ReasonSheet
          open={dismissing}
          title='不算共性问题'
          text='意见都还在原来的地方，一条一条照常办。以后想法变了可以恢复。'
          label='理由'
          max={300}
          confirm='不算共性问题'
          contract={dismissIssue}
          field='note'
          on={issue}
          onClose={() => setDismissing(false)}
          onDone={() => done('已放到“不算共性”')}
          onRefresh={again}
        />
      ) : null}
      {told ? <Snack key={told} text={told} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Head({ issue }: { issue: Looked['issue'] }) {
  return (
    <Card>
      <Line><Tag tone={issue.status === 'dismissed' ? 'grey' : 'brand'}>{issue.statusLabel}</Tag><Small>{issue.subject ?? ''}</Small></Line>
      <H1>{issue.title}</H1>
      <Line><Tag tone='ok'>{issue.people} 个人</Tag><Small>{issue.count} 条意见{issue.inTopics > 0 ? `，${issue.inTopics} 条已在议题里` : ''} · {roomsSaid(issue.rooms)}</Small></Line>
      <Small>{growthSaid(issue, Date.now())}。最早 {said(issue.firstAt, Date.now())}。</Small>
    </Card>
  )
}

function Said({ member, open, onTakeOut }: { member: Member; open: boolean; onTakeOut: () => Promise<unknown> }) {
  const words = shown(member.text)
  return (
    <Card>
      <Line><Small>{[member.room, member.channel, member.point ?? '', ago(member.at, Date.now())].filter(Boolean).join(' · ')}</Small><Tag tone='grey'>{member.statusLabel}</Tag></Line>
      <Words>{clip(words, 120)}</Words>
      <Rows>
        <Row title='打开这一条' label={`打开这一条：${clip(words, 20)}`} href={`/staff/opinion/index?id=${member.id}`} />
        {open && member.mayLeave ? <Row title='不是同一件事，拿出' label={`不是同一件事，拿出：${clip(words, 20)}`} onTap={onTakeOut} /> : null}
      </Rows>
    </Card>
  )
}

export default guarded(Issue)
