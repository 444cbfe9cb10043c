import { Card, Small, Tag, Tags } from '@/components'
import { problemCells, problemColumns, resultSaid, unitsSaid } from '@/domain/supervision/ledger'
import type { LedgerLine } from '@/domain/supervision/views'
import { lights } from '@/staff/parts/says'
import { Fact } from '@/staff/parts/Words'
import { dueSaid, open } from './LedgerCard'
import { SheetOfPaper } from './LedgerTable'

/** 问题清单 (seed 003, step 6): the same records by their problem. */
export const ProblemTable = ({ title, lines, from }: { title: string; lines: readonly LedgerLine[]; from: string }) => (
  <SheetOfPaper title={title} columns={problemColumns} lines={lines} cells={problemCells} link={3} lit={6} from={from} />
)

export function ProblemCard({ line, no }: { line: LedgerLine; no: number }) {
  const light = lights[line.light]
  return (
    <Card title={`${no}. ${line.topic.name}`} onTap={() => open(line)}>
      <Tags><Tag tone={light.tone}>{light.says}</Tag></Tags>
      <Small>来源编号 {line.topicNumber}</Small>
      <Fact label='建议'>{line.text}</Fact>
      <Fact label='单位'>{unitsSaid(line)}</Fact>
      <Fact label='时限'>{dueSaid(line, Date.now())}</Fact>
      <Fact label='结果'>{resultSaid(line)}</Fact>
    </Card>
  )
}
