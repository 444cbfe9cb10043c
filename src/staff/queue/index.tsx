import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Empty, Notice, Page, Refused, Small, Tabs, guarded } from '@/components'
import { useMe } from '@/client/session'
import { tabs } from '@/domain/opinion/contracts'
import type { OpinionCard } from '@/domain/opinion/views'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { AdoptSheet } from '../parts/AdoptSheet'
import { DeclineSheet } from '../parts/DeclineSheet'
import { Listing } from '../parts/Listing'
import { SortSheet } from '../parts/SortSheet'
import { useUndo } from '../parts/useUndo'
import { Batch } from './Batch'
import { Counts } from './Counts'
import type { Fates, On } from './fates'
import { Filters } from './Filters'
import { FilterSheet } from './FilterSheet'
import { mayPick, QueueCard } from './QueueCard'
import { Tools } from './Tools'
import { useCardActs } from './useCardActs'
import { isFiltered, knowsAge, useFilter } from './useFilter'
import { IssueList } from '../issues/IssueList'
import { useQueue, type Tab } from './useQueue'

const empties: Record<Tab, { title: string; note: string }> = {
  waiting: { title: '都看完了', note: '有新的意见来，这里会按先后排好。' },
  working: { title: '没有正在办的意见', note: '受理或并入议题的意见会放在这里。' },
  filed: { title: '没有 12345 在办的事', note: '从 12345 导入、那边已经在办的事放在这里，用来发现大家共同的事。' },
  done: { title: '还没有办结的意见', note: '答复、转办和不纳入的意见会放在这里。' },
}

type Over = { sheet: 'sort' | 'merge' | 'decline'; card: OpinionCard } | { sheet: 'filter' } | null

function Queue() {
  const asked = useRouter().params.tab
  const [tab, setTab] = useState<Tab>(tabs.find((one) => one === asked) ?? 'waiting')
  const [common, setCommon] = useState(asked === 'issues')
  const { filter, put } = useFilter(tab)
  const { pages, counts, matching, leave, renew } = useQueue(tab, filter)
  const undo = useUndo(pages.reload)
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const [over, setOver] = useState<Over>(null)
  const [fates, setFates] = useState<readonly string[]>([])
  const me = useMe()
  const mine = me?.posts.filter(({ role }) => role === 'clerk' || role === 'convener').map(({ scope, scopeName }) => [scope, { id: scope, name: scopeName }] as const) ?? []
  const rooms = [...new Map(mine).values()]

  const gone = (card: OpinionCard, text: string, moved: readonly On[]) => {
    leave([card])
    undo.tell(text, moved)
  }
  const acts = useCardActs((card, text, done) => gone(card, text, [done]))
  const pickable = pages.items.filter(mayPick)
  const cards = pickable.filter(({ id }) => picked?.includes(id))
  const together = (text: string, { moved, left }: Fates) => {
    leave(cards.filter(({ id }) => moved.some((one) => one.id === id)))
    setPicked(null)
    setFates(left.map(({ id, why }) => `“${clip(shown(cards.find((card) => card.id === id)?.text ?? ''), 16)}”：${why}`))
    if (moved.length > 0) undo.tell(text, moved)
  }
  const change = (next: Tab | 'issues') => {
    setCommon(next === 'issues')
    if (next !== 'issues') setTab(next)
    setPicked(null)
    setFates([])
    acts.clear()
  }
  const close = () => setOver(null)
  const card = over && 'card' in over ? over.card : null
  const again = async (one: OpinionCard) => {
    close()
    acts.clear()
    await renew(one)
  }
  const filtered = isFiltered(filter)
  return (
    <Page
      title={tab === 'waiting' && counts ? `待看 ${counts.waiting}` : '意见'}
      foot={picked ? <Batch cards={cards} pickable={pickable} onPick={setPicked} onCancel={() => setPicked(null)} onDone={together} onRefresh={pages.reload} /> : undefined}
    >
      <Tabs
        label='意见'
        value={common ? 'issues' : tab}
        onChange={change}
        items={[{ key: 'waiting', label: '待看', ...(counts ? { count: counts.waiting } : {}) }, { key: 'working', label: '已受理' }, { key: 'issues', label: '共性' }, { key: 'filed', label: '12345' }, { key: 'done', label: '办结' }]}
      />
      {common ? (
        <IssueList />
      ) : (
        <>
          {filtered ? (
            <Filters filter={filter} onChange={put} roomName={(id) => rooms.find((room) => room.id === id)?.name ?? '一个议事室'} matching={matching} shown={pages.items.length} more={pages.more !== null} />
          ) : tab === 'waiting' && counts ? <Counts counts={counts} /> : null}
          {picked === null ? <Tools onFilter={() => setOver({ sheet: 'filter' })} onPick={pickable.length > 1 ? () => setPicked([]) : null} /> : null}
          <Refused refusal={undo.refusal} onRefresh={pages.reload} />
          {fates.length > 0 ? <Notice tone='warn' title={`${fates.length} 条没有办`}>{fates.map((fate) => <Small key={fate}>{fate}</Small>)}</Notice> : null}
          <Listing pages={pages} empty={<Empty {...(filtered ? { title: '没有符合的', note: '换一下筛选，或者点“看全部”。' } : empties[tab])} />}>
            {(one) => (
              <QueueCard
                card={one}
                withRoom={rooms.length > 1}
                refusal={acts.refusalOf(one)}
                picking={picked !== null}
                picked={picked?.includes(one.id) ?? false}
                onPick={(yes) => setPicked((before) => (yes ? [...(before ?? []), one.id].slice(0, 50) : (before ?? []).filter((id) => id !== one.id)))}
                onTap={(tapped) => acts.tap(one, tapped)}
                onChange={() => setOver({ sheet: 'sort', card: one })}
                onDecline={() => setOver({ sheet: 'decline', card: one })}
                onRefresh={() => again(one)}
              />
            )}
          </Listing>
        </>
      )}
      {over?.sheet === 'filter' ? <FilterSheet filter={filter} rooms={rooms} withAge={knowsAge(tab)} onClose={close} onChange={put} /> : null}
      {card && over?.sheet === 'sort' ? (
        <SortSheet
          key={card.id}
          opinion={card}
          onClose={close}
          onMerge={card.can.includes('adopt') ? () => setOver({ sheet: 'merge', card }) : undefined}
          onDone={(done, text) => (card.can.includes('sort') ? renew(card).then(() => undo.tell(text, [done])) : gone(card, text, [done]))}
          onRefresh={() => again(card)}
        />
      ) : null}
      {card && over?.sheet === 'decline' ? <DeclineSheet key={card.id} open opinion={card} onClose={close} onDone={({ text, moved }) => gone(card, text, moved)} onRefresh={() => again(card)} /> : null}
      {card && over?.sheet === 'merge' ? (
        <AdoptSheet
          key={card.id}
          open
          opinions={[{ id: card.id, version: card.version }]}
          room={card.room.id}
          first={card.topics}
          onClose={close}
          onDone={({ title, moved }) => gone(card, `已并入“${title}”`, moved)}
          onRefresh={() => again(card)}
        />
      ) : null}
      {undo.snack}
    </Page>
  )
}

export default guarded(Queue)
