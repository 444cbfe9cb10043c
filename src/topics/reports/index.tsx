import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Card, Empty, Line, Link, Page, PickField, Row, Rows, Small, Strong, Tabs, Tag, Tags, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { beijing, said } from '@/domain/kernel/calendar'
import { reportKinds, type ReportKind } from '@/domain/kernel/reportKinds'
import { list } from '@/domain/report/contracts'
import { reportLife, type ReportStatus } from '@/domain/report/report'
import type { ReportLine } from '@/domain/report/views'
import { Listing } from '@/staff/parts/Listing'
import { FilterSheet, everything, saidOf, type Filter } from './FilterSheet'
import { toneOf, yearsBack } from './says'
import { Tally } from './Tally'

const shelves = ['drafting', 'submitted', 'signed', 'sent'] as const

const empties: Record<ReportStatus, { title: string; note: string }> = {
  drafting: { title: '没有正在起草的', note: '在议题或共性问题里点“起草”，按记录自动写出初稿，再来改。' },
  submitted: { title: '没有等签发的', note: '写好提交以后，召集人、专委会或机关在这里签发。' },
  signed: { title: '没有等报送的', note: '签发以后在这里报送，并留下对方收到的凭据。' },
  sent: { title: '还没有报送过', note: '报送以后，被采用、批示、获奖都记在它下面。' },
  dropped: { title: '没有作废的', note: '作废的留在这里，理由也在。' },
}

function Reports() {
  const { tab } = useRouter().params
  return tab === 'tally' ? <Figures /> : <Shelves begin={[...shelves, 'dropped' as const].find((one) => one === tab) ?? 'submitted'} />
}

function Figures() {
  const years = yearsBack(Date.now())
  const [year, setYear] = useState(String(beijing(Date.now()).year()))
  return (
    <Page title='报送统计'>
      <PickField label='哪一年' value={year} onChange={setYear} options={years.map((one) => ({ value: one, label: `${one} 年` }))} />
      <Tally year={Number(year)} />
    </Page>
  )
}

function Shelves({ begin }: { begin: ReportStatus }) {
  const [status, setStatus] = useState<ReportStatus>(begin)
  const [filter, setFilter] = useState<Filter>(everything)
  const [choosing, setChoosing] = useState(false)
  const pages = usePages(list, { status, year: filter.year === '' ? null : Number(filter.year), kind: reportKinds.find((one): one is ReportKind => one === filter.kind) ?? null })
  return (
    <Page title='报送'>
      {begin === 'dropped' ? null : (
        <>
          <Rows label='统计'><Row icon='search' title='一年的统计' note='写了多少，采用、批示、获奖多少' href='/topics/reports/index?tab=tally' /></Rows>
          <Tabs label='报送' value={status} onChange={setStatus} items={shelves.map((key) => ({ key, label: reportLife.states[key] }))} />
        </>
      )}
      <Line><Small>{saidOf(filter)}</Small><Link onTap={() => setChoosing(true)}>筛选</Link></Line>
      <Listing pages={pages} empty={<Empty {...empties[status]} />}>{(line) => <ReportCard line={line} />}</Listing>
      {begin === 'dropped' ? null : <Link onTap={() => goTo('/topics/reports/index?tab=dropped')}>看作废的</Link>}
      <FilterSheet open={choosing} value={filter} onChange={setFilter} onClose={() => setChoosing(false)} />
    </Page>
  )
}

function ReportCard({ line }: { line: ReportLine }) {
  return (
    <Card onTap={() => goTo(`/topics/report/index?id=${line.id}`)}>
      <Line><Tag tone={toneOf(line.status)}>{line.statusLabel}</Tag><Small>{line.number ?? line.kind}</Small></Line>
      <Strong>{line.title || '还没有标题'}</Strong>
      <Small>{[line.room.name, line.sentTo && `报${line.sentTo}`, said(line.at, Date.now())].filter(Boolean).join(' · ')}</Small>
      {line.badges.length > 0 ? <Tags>{line.badges.map((one) => <Tag key={one} tone='ok'>{one}</Tag>)}</Tags> : null}
    </Card>
  )
}

export default guarded(Reports)
