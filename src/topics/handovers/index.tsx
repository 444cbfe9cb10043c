import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Btn, BtnRow, Empty, Line, Link, Page, Small, Tabs, guarded } from '@/components'
import { readParam } from '@/client/params'
import { usePages } from '@/client/usePages'
import { useMe } from '@/client/session'
import { goTo } from '@/client/go'
import { ledger } from '@/domain/supervision/contracts'
import { ledgerTitle, problemsTitle, type LedgerFilter } from '@/domain/supervision/ledger'
import { ledgerPage } from '../papers/ledgerPage'
import { Listing } from '@/staff/parts/Listing'
import { FilterSheet } from './FilterSheet'
import { Filters } from './Filters'
import { Lights } from './Lights'
import { LedgerCard } from './LedgerCard'
import { LedgerTable } from './LedgerTable'
import { ProblemCard, ProblemTable } from './Problems'
import { isNarrowed, shelves } from './filter'
import './ledger.scss'

const lookNames = { ledger: '督办台账', problems: '问题清单' } as const
type Look = keyof typeof lookNames

const empties: Record<LedgerFilter['shelf'], { title: string; note: string }> = {
  open: { title: '没有正在办的交办件', note: '共识确定并交办以后，每一条都会列在这里。' },
  done: { title: '还没有办结的', note: '专委会核实办结以后，会放到这里。' },
  all: { title: '还没有交办件', note: '共识确定并交办以后，每一条都会列在这里。' },
}

function Handovers() {
  const { shelf: asked, topic } = useRouter().params
  const [filter, setFilter] = useState<LedgerFilter>({ shelf: shelves.find(({ key }) => key === asked)?.key ?? (topic ? 'all' : 'open'), ...(topic ? { topic: readParam(topic) } : {}) })
  const [look, setLook] = useState<Look>('ledger')
  const [choosing, setChoosing] = useState(false)
  const pages = usePages(ledger, filter)
  const me = useMe()
  // The numbers come with the first page; while more is fetched they stay.
  const [counts, setCounts] = useState<NonNullable<typeof pages.latest>['counts']>(null)
  const fresh = pages.latest?.counts
  if (fresh && fresh !== counts) setCounts(fresh)
  const rooms = [...new Set(pages.items.map(({ room }) => room.name))]
  const whose = rooms.length === 1 ? (rooms[0] ?? '') : (me?.posts[0]?.scopeName ?? '')
  const from = me?.posts[0]?.scopeName ?? ''
  const put = (change: Partial<LedgerFilter>) => setFilter((before) => ({ ...before, ...change }))
  const other: Look = look === 'ledger' ? 'problems' : 'ledger'
  const shown = { lines: pages.items, from }
  return (
    <Page title='督办台账' foot={<BtnRow><Btn kind='plain' onTap={() => setChoosing(true)}>筛选</Btn><Btn icon='doc' onTap={() => goTo(ledgerPage(filter))}>出表格</Btn></BtnRow>}>
      <Tabs label='办到哪里' value={filter.shelf} onChange={(shelf) => put({ shelf, light: null })} items={shelves.map(({ key, label }) => ({ key, label }))} />
      {counts ? <Lights counts={counts} filter={filter} onChange={put} /> : null}
      <Line><Small>{lookNames[look]}</Small><Link onTap={() => setLook(other)}>改看{lookNames[other]}</Link></Line>
      {isNarrowed(filter) ? <Filters filter={filter} lines={pages.items} onChange={setFilter} /> : null}
      {pages.items.length > 0 ? (
        <View className='s-wide'>
          {look === 'ledger' ? <LedgerTable title={ledgerTitle(whose)} {...shown} /> : <ProblemTable title={problemsTitle(whose)} {...shown} />}
        </View>
      ) : null}
      <Listing pages={pages} empty={<Empty {...(isNarrowed(filter) ? { title: '没有符合的', note: '换一个筛选条件看看。' } : empties[filter.shelf])} />}>
        {(line, index) => <View className='s-narrow'>{look === 'ledger' ? <LedgerCard line={line} no={index + 1} /> : <ProblemCard line={line} no={index + 1} />}</View>}
      </Listing>
      {choosing ? <FilterSheet filter={filter} onClose={() => setChoosing(false)} onChange={setFilter} /> : null}
    </Page>
  )
}

export default guarded(Handovers)
