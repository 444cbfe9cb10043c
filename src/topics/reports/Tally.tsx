import { useState } from 'react'
import { View } from '@tarojs/components'
import { Bars, Btn, Card, Empty, Failed, Line, Loading, Notice, P, Small, Strong, Unseen } from '@/components'
import { useView } from '@/client/useView'
import { tally } from '@/domain/report/contracts'
import { levels, type Level } from '@/domain/report/report'
import type { Figures } from '@/domain/report/tally'

const summed = (each: Record<Level, number>): string => levels.filter((level) => each[level] > 0).map((level) => `${level} ${each[level]} 份`).join('，')

/** A year in numbers, in the words such reports are written in: 写了 38 篇，上报省 12 篇. */
function said({ sent, up, admitted, adopted, instructed, passedOn, awards }: Figures): string[] {
  const lines: [string, string][] = [
    ['报送', sent > 0 ? `${sent} 份` : ''],
    ['报到', summed(up)],
    ['立案', admitted > 0 ? `${admitted} 份` : ''],
    ['采用', summed(adopted)],
    ['批示', summed(instructed)],
    ['转办', passedOn > 0 ? `${passedOn} 份` : ''],
    ['获奖', awards.map(({ grade, count }) => `${grade} ${count} 个`).join('，')],
  ]
  return lines.filter(([, words]) => words !== '').map(([name, words]) => `${name}：${words}`)
}

export function Tally({ year }: { year: number }) {
  const view = useView(tally, { year })
  if (!view.value) return view.refusal ? <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} /> : <Loading />
  const { all, kinds, rooms, committees, cutAt } = view.value
  if (all.written + all.sent === 0 && said(all).length === 0) return <Empty title={`${year} 年还没有`} note='起草、报送和采用以后，这里会自己数出来。' />
  return (
    <>
      {cutAt !== null ? <Notice tone='warn' title='没有数完'>一次最多数 {cutAt} 份，实际更多。请分议事室或专委会来看。</Notice> : null}
      <Card title={`${year} 年写了 ${all.written} 份，报送 ${all.sent} 份`}>{said(all).filter((line) => !line.startsWith('报送')).map((line) => <P key={line}>{line}</P>)}</Card>
      <Card><Bars title={titleOf(kinds)} items={kinds.map(({ kind, figures }) => ({ label: kind, value: figures.written }))} unit='份' note='按起草的年份数；作废的不算。' /></Card>
      {kinds.filter(({ figures }) => said(figures).length > 0).map(({ kind, figures }) => <Each key={kind} name={kind} figures={figures} />)}
      <Group title='各专委会（按名称排）' rows={committees} />
      <Group title='各议事室（按名称排）' rows={rooms} />
      <Small>采用、批示、获奖按发生的年份数，一份在同一级只算一次；更正掉的不算。</Small>
    </>
  )
}

const few = 20

function Group({ title, rows }: { title: string; rows: readonly { id: string; name: string; figures: Figures }[] }) {
  const [most, setMost] = useState(few)
  if (rows.length < 2) return null
  return (
    <>
      <Small>{title}</Small>
      {rows.slice(0, most).map(({ id, name, figures }) => <Each key={id} name={name} figures={figures} />)}
      {rows.length > most ? <Btn kind='plain' onTap={() => setMost(most + 5 * few)}>更多（还有 {rows.length - most} 个）</Btn> : null}
    </>
  )
}

function titleOf(kinds: readonly { kind: string; figures: Figures }[]): string {
  const top = Math.max(...kinds.map(({ figures }) => figures.written))
  const first = kinds.filter(({ figures }) => figures.written === top).map(({ kind }) => kind)
  return top === 0 ? '这一年没有新写的' : first.length === kinds.length ? '三种写得一样多' : `写得最多的是${first.join('和')}`
}

function Each({ name, figures }: { name: string; figures: Figures }) {
  return (
    <Card>
      <Line><Strong>{name}</Strong><Small>写 {figures.written} 份，报送 {figures.sent} 份<Unseen>。</Unseen></Small></Line>
      <View>{said(figures).filter((line) => !line.startsWith('报送')).map((line) => <Small key={line}>{line}</Small>)}</View>
    </Card>
  )
}
