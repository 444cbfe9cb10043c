import { useState } from 'react'
import { Btn, Card, Empty, Line, Link, Loading, P, Page, Small, Strong, Tag, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { mine } from '@/domain/report/contracts'
import type { MyReport } from '@/domain/report/views'
import { dayOnly, moment } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { Unanswered } from '../Unanswered'

/** What bears this member's name, and how far it has come. */
function MyProposals() {
  const list = usePages(mine, {})
  return (
    <Page>
      {list.loading && list.items.length === 0 ? <Loading /> : null}
      {list.refusal ? <Unanswered refusal={list.refusal} onRetry={list.reload} /> : null}
      {list.latest && list.items.length === 0 ? <Empty title='还没有您署名的' note='议事室或专委会写提案、社情民意信息、调研报告时署上您的名字，就会在这里看到后来怎么样。' /> : null}
      {list.items.map((one) => <Mine key={one.id} one={one} />)}
      {list.more ? <Btn kind='plain' busy={list.loading} onTap={list.more}>更多</Btn> : null}
    </Page>
  )
}

function Mine({ one }: { one: MyReport }) {
  const [open, setOpen] = useState(false)
  const { kind, title, number, statusLabel, sections, sentTo, sentOn, steps, awards } = one
  return (
    <Card>
      <Line><Tag tone={sentTo ? 'ok' : 'warn'}>{statusLabel}</Tag><Small>{number ?? kind}</Small></Line>
      <Strong>{title}</Strong>
      {sentTo ? <Small>{dateSaid(sentOn ?? '')}报{sentTo}</Small> : null}
      {steps.length + awards.length === 0 && sentTo ? <Small>还没有采用或批示</Small> : null}
      {steps.map(({ what, level, who, text, date }, at) => <Happened key={`s${at}`} what={`${level}${what}`} date={date} words={text ? `${who}：${shown(text)}` : who} />)}
      {awards.map(({ name, grade, date }, at) => <Happened key={`a${at}`} what={grade} date={date} words={name} />)}
      {open ? sections.map(({ name, text }) => <Card key={name} tone='grey' title={name}><P>{shown(text)}</P></Card>) : null}
      <Line><Link label={`${open ? '收起' : '看'}全文：${title}`} onTap={() => setOpen(!open)}>{open ? '收起' : '看全文'}</Link></Line>
    </Card>
  )
}

function Happened({ what, date, words }: { what: string; date: string; words: string }) {
  return (
    <>
      <Line><Tag tone='ok'>{what}</Tag><Small>{dateSaid(date)}</Small></Line>
      <P>{words}</P>
    </>
  )
}

const dateSaid = (date: string): string => dayOnly(moment(date) ?? 0, Date.now())

export default guarded(MyProposals)
