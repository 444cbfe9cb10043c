import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Card, H1, Line, Notice, Page, Row, Rows, Small, Snack, Tag, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look } from '@/domain/report/contracts'
import type { ReportView } from '@/domain/report/views'
import { ReportPaper } from '../papers/ReportPaper'
import { Diary } from '@/staff/parts/Diary'
import { Opened } from '@/staff/parts/Opened'
import { useHolds } from '@/staff/parts/posts'
import { dateSaid } from '@/staff/parts/says'
import { Fact } from '@/staff/parts/Words'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { toneOf } from '../reports/says'
import { Acts } from './Acts'
import { Ladder } from './Ladder'
import { Origin } from './Origin'
import { turnSaid } from './turn'

function Report() {
  const view = useView(look, { id: readParam(useRouter().params.id) })
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const report = view.value
  const done = (text: string, next: ReportView) => {
    view.put(next)
    setTold({ text, key: Date.now() })
  }
  return (
    <Page title={report?.kind ?? '报送件'} foot={report && report.can.length > 0 ? <Acts report={report} onDone={done} onRefresh={view.reload} /> : undefined}>
      <Opened view={view}>
        {(shown) => (
          <>
            <Head report={shown} />
            <Turned report={shown} />
            {shown.sending ? <Ladder report={shown} onDone={done} onRefresh={view.reload} /> : null}
            <Text report={shown} />
            <Signed report={shown} />
            <ReportPaper id={shown.id} kind={shown.kind} />
            <Origin report={shown} />
            <Diary entries={shown.diary} />
          </>
        )}
      </Opened>
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Head({ report: { status, statusLabel, number, title, kind, room, committee, writer, source } }: { report: ReportView }) {
  // A common issue is not the committee's to see.
  const seesIssue = useHolds('clerk', 'convener', 'office')
  const page = source.kind === 'topic' ? `/topics/topic/index?id=${source.id}` : seesIssue ? `/staff/issue/index?id=${source.id}` : null
  return (
    <>
      <Card>
        <Line><Tag tone={toneOf(status)}>{statusLabel}</Tag><Small>{number ?? kind}</Small></Line>
        <H1>{title || '还没有标题'}</H1>
        <Small>{[room.name, committee?.name, `执笔 ${writer}`].filter(Boolean).join(' · ')}</Small>
      </Card>
      <Rows label='从哪里来'>
        <Row icon='doc' title={source.title} note={source.kind === 'topic' ? '从这个议题起草' : '从这个共性问题起草'} {...(page ? { href: page } : {})} />
      </Rows>
    </>
  )
}

/** What is asked of the reader now, and what a second look has found. */
function Turned({ report }: { report: ReportView }) {
  const { title, words, mine } = turnSaid(report)
  return (
    <>
      {report.behind ? <Notice tone='bad' title='共识变了'>{report.behind}</Notice> : null}
      <Notice tone={mine ? 'warn' : 'brand'} title={title}>{words}</Notice>
      {report.doubts.map((one) => <Notice key={one} tone='grey' title='请再看一眼'>{one}</Notice>)}
    </>
  )
}

function Text({ report: { sections, matter, length, most, signersName, proposers, contact } }: { report: ReportView }) {
  return (
    <Card title='正文' extra={<Small>{length} 字 / {most} 字以内</Small>}>
      <Fact label='说的是哪一件事'>{matter || '还没有写'}</Fact>
      {sections.map(({ key, name, text }) => <Fact key={key} label={name}>{text || '还没有写'}</Fact>)}
      <Fact label={signersName}>{proposers.length === 0 ? '还没有署名' : proposers.map(({ name, sector, address, phone }) => [name, sector, address, phone].filter(Boolean).join('，')).join('\n')}</Fact>
      {contact ? <Fact label='联系人'>{[contact.name, contact.phone].filter(Boolean).join(' ')}</Fact> : null}
    </Card>
  )
}

function Signed({ report: { signature, sending, number } }: { report: ReportView }) {
  if (!signature) return null
  const now = Date.now()
  return (
    <Card title='签发和报送'>
      <Fact label='编号'>{number ?? ''}</Fact>
      <Fact label='签发'>{`${signature.by} · ${dateSaid(signature.date, now)}`}</Fact>
      {signature.note ? <Fact label='签发意见'>{signature.note}</Fact> : null}
      {sending ? <Fact label='报送'>{`${sending.to}（${sending.level}级）· ${dateSaid(sending.date, now)} · 经办 ${sending.by}`}</Fact> : null}
      {sending ? <PhotoStrip photos={sending.evidence} label='收到的凭据' /> : null}
    </Card>
  )
}

export default guarded(Report)
