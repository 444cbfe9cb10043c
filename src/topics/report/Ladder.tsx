import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card, Line, Link, Small, Tag, Timeline } from '@/components'
import { levels } from '@/domain/report/report'
import type { AwardView, ReportView, StepView } from '@/domain/report/views'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { dateSaid } from '@/staff/parts/says'
import { Words } from '@/staff/parts/Words'
import { StrikeSheet } from './StrikeSheet'

interface LadderProps {
  report: ReportView
  onDone: (text: string, next: ReportView) => void
  onRefresh: () => Promise<void>
}

/** How high it got: the highest rung on top, and on each what was done about it there. */
export function Ladder({ report, onDone, onRefresh }: LadderProps) {
  const [wrong, setWrong] = useState<string | null>(null)
  const { steps, awards, sending } = report
  const may = report.can.includes('strike')
  const correct = may ? setWrong : null
  const rungs = [...levels].reverse().map((level) => {
    const own = steps.filter((step) => step.level === level)
    const sentHere = sending?.level === level
    return {
      key: level,
      title: `${level === '区县' ? '区（县）' : level}级`,
      note: sentHere ? `${dateSaid(sending.date, Date.now())}报${sending.to}` : own.length === 0 ? '还没有' : undefined,
      done: sentHere || own.some(({ struck }) => !struck),
      children: own.map((step) => <StepEntry key={step.id} step={step} onWrong={correct} />),
    }
  })
  return (
    <Card title='采用和批示'>
      <Timeline items={rungs} />
      {awards.length > 0 ? <Small>获奖</Small> : null}
      {awards.map((award) => <AwardEntry key={award.id} award={award} onWrong={correct} />)}
      <StrikeSheet open={wrong !== null} entry={wrong ?? ''} on={{ id: report.id, version: report.version }} onClose={() => setWrong(null)} onDone={(next) => onDone('已更正', next)} onRefresh={onRefresh} />
    </Card>
  )
}

type Correct = ((id: string) => void) | null

function StepEntry({ step, onWrong }: { step: StepView; onWrong: Correct }) {
  const { id, what, who, text, date, by, evidence, struck } = step
  return (
    <View className='s-divide'>
      <Line><Tag tone={struck ? 'grey' : 'ok'}>{struck ? `${what}（已更正）` : what}</Tag><Small>{dateSaid(date, Date.now())}</Small></Line>
      <Words>{text ? `${who}：${text}` : who}</Words>
      <Below {...{ id, by, evidence, struck, onWrong }} says={`${what} ${who}`} />
    </View>
  )
}

function AwardEntry({ award, onWrong }: { award: AwardView; onWrong: Correct }) {
  const { id, name, grade, body, date, by, evidence, struck } = award
  return (
    <View className='s-divide'>
      <Line><Tag tone={struck ? 'grey' : 'ok'}>{struck ? `${grade}（已更正）` : grade}</Tag><Small>{dateSaid(date, Date.now())}</Small></Line>
      <Words>{`${name} · ${body}`}</Words>
      <Below {...{ id, by, evidence, struck, onWrong }} says={`${name} ${grade}`} />
    </View>
  )
}

function Below({ id, by, evidence, struck, onWrong, says }: Pick<StepView, 'id' | 'by' | 'evidence' | 'struck'> & { onWrong: Correct; says: string }) {
  return (
    <>
      <PhotoStrip photos={evidence} label='凭据' />
      {struck ? <Small>{struck.by}更正：{struck.reason}</Small> : null}
      <Line>
        <Small>记录：{by}</Small>
        {onWrong && !struck ? <Link label={`记错了：${says}`} onTap={() => onWrong(id)}>记错了</Link> : null}
      </Line>
    </>
  )
}
