import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Card, Empty, Line, P, Page, Small, Tabs, Tag } from '@/components'
import { usePages } from '@/client/usePages'
import { useMe } from '@/client/session'
import { ledger } from '@/domain/supervision/contracts'
import type { LedgerLine } from '@/domain/supervision/views'
import { dayOnly } from '@/domain/kernel/calendar'
import { Listing } from '../parts/Listing'
import { lights } from '../parts/says'
import { Words } from '../parts/Words'
import { LedgerTable } from './LedgerTable'
import './ledger.scss'

const shelves = ['open', 'done'] as const
type Shelf = (typeof shelves)[number]

const empties: Record<Shelf, { title: string; note: string }> = {
  open: { title: '没有正在办的交办件', note: '共识确定并交办以后，每一条都会列在这里。' },
  done: { title: '还没有办结的', note: '专委会核实办结以后，会放到这里。' },
}

export default function Handovers() {
  const asked = useRouter().params.shelf
  const [shelf, setShelf] = useState<Shelf>(shelves.find((one) => one === asked) ?? 'open')
  const pages = usePages(ledger, { shelf })
  const me = useMe()
  const rooms = [...new Set(pages.items.map(({ room }) => room.name))]
  const whose = rooms.length === 1 ? (rooms[0] ?? '') : (me?.posts[0]?.scopeName ?? '')
  return (
    <Page title='督办台账'>
      <Tabs label='督办台账' value={shelf} onChange={setShelf} items={[{ key: 'open', label: '正在办' }, { key: 'done', label: '已办结' }]} />
      {pages.items.length > 0 ? <View className='s-wide'><LedgerTable title={`${whose}协商议事活动督办落实情况`} lines={pages.items} from={me?.posts[0]?.scopeName ?? ''} /></View> : null}
      <Listing pages={pages} empty={<Empty {...empties[shelf]} />}>
        {(line) => <View className='s-narrow'><LedgerCard line={line} /></View>}
      </Listing>
    </Page>
  )
}

function LedgerCard({ line }: { line: LedgerLine }) {
  const light = lights[line.light]
  const now = Date.now()
  return (
    <Card onTap={() => Taro.navigateTo({ url: `/staff/handover/index?id=${line.id}` })}>
      <Line><Tag tone={light.tone}>{light.says}</Tag><Small>{line.statusLabel} · {dayOnly(line.dueAt, now)}前办结</Small></Line>
      <Words>{line.text}</Words>
      <Small>{[line.unit.name, line.topic.name].join(' · ')}</Small>
      <P>{line.progress ? `进展：${line.progress}` : '还没有报进展'}</P>
    </Card>
  )
}
