import { Card, P, Small, Tag, Tags } from '@/components'
import { goTo } from '@/client/go'
import { dayOnly } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { unitsSaid } from '@/domain/supervision/ledger'
import type { LedgerLine } from '@/domain/supervision/views'
import { dateSaid, lights } from '@/staff/parts/says'
import { Words } from '@/staff/parts/Words'

export const open = ({ id }: LedgerLine) => goTo(`/topics/handover/index?id=${id}`)

/** By when, and why not the day that was set. */
export const dueSaid = ({ dueAt, dueAsked, late }: LedgerLine, now: number): string =>
  `${dayOnly(dueAt, now)}前办结${dueAsked ? `（原定 ${dateSaid(dueAsked, now)}，不是工作日，顺延）` : ''}${late > 0 ? `，超期 ${late} 个工作日` : ''}`

export function LedgerCard({ line, no }: { line: LedgerLine; no: number }) {
  const light = lights[line.light]
  const now = Date.now()
  return (
    <Card onTap={() => open(line)}>
      <Tags>
        <Tag tone='grey'>{no}</Tag>
        <Tag tone={light.tone}>{light.says}</Tag>
        {light.says === line.statusLabel ? null : <Tag>{line.statusLabel}</Tag>}
        {line.round > 1 ? <Tag tone='warn'>第 {line.round} 次办理</Tag> : null}
        {line.urged > 0 ? <Tag tone='warn'>催办 {line.urged} 次</Tag> : null}
      </Tags>
      <Words>{line.text}</Words>
      <Small>{dueSaid(line, now)}</Small>
      <Small>{unitsSaid(line).replace('\n', '　')}</Small>
      <Small>{[line.topic.name, `${dayOnly(line.heldAt, now)}协商`, line.committee?.name, `督办 ${line.leader}`].filter(Boolean).join(' · ')}</Small>
      <P>{line.progress ? `进展${line.percent === null ? '' : ` ${line.percent}%`}：${clip(shown(line.progress), 60)}` : '还没有报进展'}</P>
      {line.problem ? <P>问题：{clip(shown(line.problem), 40)}</P> : null}
      {line.plan ? <P>思路：{clip(shown(line.plan), 40)}</P> : null}
    </Card>
  )
}
