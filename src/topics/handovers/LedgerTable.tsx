import { View } from '@tarojs/components'
import { H2, Link, Small, Tag } from '@/components'
import { a11y } from '@/components/a11y'
import { dateOf } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { ledgerCells, ledgerColumns } from '@/domain/supervision/ledger'
import type { LedgerLine } from '@/domain/supervision/views'
import { lights } from '@/staff/parts/says'
import { open } from './LedgerCard'

interface SheetOfPaperProps {
  title: string
  columns: readonly string[]
  lines: readonly LedgerLine[]
  cells: (line: LedgerLine, no: number) => readonly string[]
  /** The column that leads to the handover. */
  link: number
  /** The column the light stands in. */
  lit: number
  from: string
}

/** A table as it will be printed, where there is room for it: the same cells as in the file. */
export function SheetOfPaper({ title, columns, lines, cells, link, lit, from }: SheetOfPaperProps) {
  return (
    <View className='s-ledger'>
      <View className='s-center'><H2>{title}</H2></View>
      <View className='s-table' {...a11y({ role: 'table', label: title })}>
        <View className='s-tr s-head' {...a11y({ role: 'row' })}>
          {columns.map((column) => <View key={column} className='s-td' {...a11y({ role: 'columnheader' })}>{column}</View>)}
        </View>
        {lines.map((line, index) => (
          <View key={line.id} className='s-tr' {...a11y({ role: 'row' })}>
            {cells(line, index + 1).map((cell, at) => (
              <View key={columns[at]} className='s-td' {...a11y({ role: 'cell' })}>
                {at === lit ? <Tag tone={lights[line.light].tone}>{lights[line.light].says}</Tag> : null}
                {at === link ? <Link onTap={() => open(line)}>{shown(cell)}</Link> : <View className='s-words'>{shown(cell)}</View>}
              </View>
            ))}
          </View>
        ))}
      </View>
      <Small>填报部门：{from}　　填报时间：{dateOf(Date.now())}</Small>
    </View>
  )
}

/** The annex of seed 003, column for column. */
export const LedgerTable = ({ title, lines, from }: { title: string; lines: readonly LedgerLine[]; from: string }) => (
  <SheetOfPaper title={title} columns={ledgerColumns} lines={lines} cells={ledgerCells} link={3} lit={7} from={from} />
)
