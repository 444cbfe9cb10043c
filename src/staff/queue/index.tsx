import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, BtnRow, Empty, Line, Link, Notice, Page, Refused, Small, Tabs, Tag, Tags } from '@/components'
import { useAct } from '@/client/useAct'
import { accept, adopt, reopen, tabs } from '@/domain/opinion/contracts'
import type { OpinionCard } from '@/domain/opinion/views'
import { ago } from '@/domain/kernel/calendar'
import { clip, shown } from '@/domain/kernel/text'
import { AdoptSheet, type Adopted } from '../parts/AdoptSheet'
import { DeclineSheet } from '../parts/DeclineSheet'
import { Listing } from '../parts/Listing'
import { useUndo } from '../parts/useUndo'
import type { OneTap } from './oneTap'
import { QueueCard } from './QueueCard'
import { useQueue, type Tab } from './useQueue'

const empties: Record<Tab, { title: string; note: string }> = {
  waiting: { title: '都看完了', note: '有新的意见来，这里会按先后排好。' },
  working: { title: '没有正在办的意见', note: '受理或并入议题的意见会放在这里。' },
  done: { title: '还没有办结的意见', note: '答复、转办和不纳入的意见会放在这里。' },
}

export default function Queue() {
  const asked = useRouter().params.tab
  const [tab, setTab] = useState<Tab>(tabs.find((one) => one === asked) ?? 'waiting')
  const { pages, counts, leave, renew } = useQueue(tab)
  const undo = useUndo(pages.reload)
  const act = useAct()
  const [trouble, setTrouble] = useState('')
  const [declining, setDeclining] = useState<OpinionCard | null>(null)
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const [adopting, setAdopting] = useState(false)
  const [fates, setFates] = useState<readonly string[]>([])

  const cards = pages.items.filter(({ id }) => picked?.includes(id))
  const rooms = new Set(pages.items.map(({ room }) => room.id))
  const oneRoom = new Set(cards.map(({ room }) => room.id)).size <= 1

  const tap = async (card: OpinionCard, chosen: Exclude<OneTap, { act: 'look' }>) => {
    setTrouble(card.id)
    const on = { id: card.id, version: card.version }
    const done =
      chosen.act === 'adopt'
        ? await act.run(adopt, { ...on, topic: chosen.topic.id })
        : chosen.act === 'accept'
          ? await act.run(accept, { ...on, category: chosen.category, subject: chosen.subject, committee: chosen.committee })
          : await act.run(reopen, on)
    if (!done) return
    leave([card])
    undo.tell(chosen.act === 'adopt' ? `已并入“${chosen.topic.title}”` : chosen.act === 'accept' ? `已受理：${chosen.subject}` : '已重新受理', [done])
  }
  const adopted = ({ title, moved, left }: Adopted) => {
    leave(cards.filter(({ id }) => moved.some((one) => one.id === id)))
    setPicked(null)
    setFates(left.map(({ id, why }) => `“${clip(shown(cards.find((card) => card.id === id)?.text ?? ''), 16)}”：${why}`))
    if (moved.length > 0) undo.tell(`已把 ${moved.length} 条并入“${title}”`, moved)
  }
  const change = (next: Tab) => {
    setTab(next)
    setPicked(null)
    setFates([])
    act.clear()
  }
  const foot = picked ? (
    <>
      <Small>{oneRoom ? `已选 ${picked.length} 条` : '选中的意见不在同一个议事室，请只选一个议事室的'}</Small>
      <BtnRow><Btn kind='plain' onTap={() => setPicked(null)}>取消</Btn><Btn disabled={picked.length === 0 || !oneRoom} onTap={() => setAdopting(true)}>一起并入议题</Btn></BtnRow>
    </>
  ) : undefined
  return (
    <Page title={tab === 'waiting' && counts ? `待看 ${counts.waiting}` : '意见'} foot={foot}>
      <Tabs
        label='意见'
        value={tab}
        onChange={change}
        items={[{ key: 'waiting', label: '待看', ...(counts ? { count: counts.waiting } : {}) }, { key: 'working', label: '已受理' }, { key: 'done', label: '办结' }]}
      />
      {counts && (tab === 'waiting' || tab === 'working') ? (
        <Line>
          {tab === 'waiting' && counts.waiting > 0 ? (
            <Tags>
              <Tag tone={counts.overdue > 0 ? 'bad' : 'grey'}>超期 {counts.overdue}</Tag>
              <Tag tone={counts.dueSoon > 0 ? 'warn' : 'grey'}>快到期 {counts.dueSoon}</Tag>
              {counts.oldest === null ? null : <Tag tone='grey'>最早 {ago(counts.oldest, Date.now())}</Tag>}
            </Tags>
          ) : null}
          {picked === null && pages.items.some(({ can }) => can.includes('adopt')) ? <Link onTap={() => setPicked([])}>选择多条</Link> : null}
        </Line>
      ) : null}
      <Refused refusal={undo.refusal} onRefresh={pages.reload} />
      {fates.length > 0 ? <Notice tone='warn' title={`${fates.length} 条没有并入`}>{fates.map((fate) => <Small key={fate}>{fate}</Small>)}</Notice> : null}
      <Listing pages={pages} empty={<Empty {...empties[tab]} />}>
        {(card) => (
          <QueueCard
            card={card}
            tab={tab}
            withRoom={rooms.size > 1}
            refusal={trouble === card.id ? act.refusal : null}
            picking={picked !== null}
            picked={picked?.includes(card.id) ?? false}
            onPick={(on) => setPicked((before) => (on ? [...(before ?? []), card.id].slice(0, 50) : (before ?? []).filter((id) => id !== card.id)))}
            onTap={(chosen) => tap(card, chosen)}
            onDecline={() => setDeclining(card)}
            onRefresh={async () => {
              act.clear()
              await renew(card)
            }}
          />
        )}
      </Listing>
      {declining ? (
        <DeclineSheet
          key={declining.id}
          open
          opinion={declining}
          onClose={() => setDeclining(null)}
          onDone={({ text, moved }) => {
            leave([declining])
            undo.tell(text, moved)
          }}
          onRefresh={async () => {
            setDeclining(null)
            await renew(declining)
          }}
        />
      ) : null}
      <AdoptSheet
        open={adopting}
        opinions={cards.map(({ id, version }) => ({ id, version }))}
        room={cards[0]?.room.id ?? ''}
        first={cards[0]?.topics ?? []}
        onClose={() => setAdopting(false)}
        onDone={adopted}
        onRefresh={pages.reload}
      />
      {undo.snack}
    </Page>
  )
}
