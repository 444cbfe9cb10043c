import { Page, Small } from '@/components'
import { keysOf } from '@/domain/kernel/paper'
import { ledgerPapers, makeLedger } from '@/domain/supervision/ledgerPaper'
import type { LedgerFilter } from '@/domain/supervision/ledger'
import { Making } from './Making'
import { PaperCard } from './PaperCard'
import { useMaking } from './useMaking'

const shelves: Record<LedgerFilter['shelf'], string> = { open: '在办的', done: '办结的', all: '在办和办结的' }

/** The ledger as it was narrowed on its own page, to print. */
export function LedgerPapers({ filter }: { filter: LedgerFilter }) {
  const making = useMaking()
  const narrowed = Object.entries(filter).some(([key, value]) => key !== 'shelf' && value !== null && value !== undefined)
  return (
    <Page title='台账表格'>
      <Small>{shelves[filter.shelf]}{narrowed ? '，按台账里选的范围' : '，您能看到的全部'}。填报部门和填报时间自动写上。</Small>
      <Making making={making} />
      {keysOf(ledgerPapers).map((what) => <PaperCard key={what} paper={{ ...ledgerPapers[what], notYet: null }} busy={making.act.busy} onMake={(as) => making.make(makeLedger, { what, as, filter })} />)}
    </Page>
  )
}
