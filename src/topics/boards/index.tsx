import { useState } from 'react'
import { Btn, Card, Empty, Line, P, Page, Small, Tabs, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { desk, shelves } from '@/domain/board/contracts'
import type { DeskLine } from '@/domain/board/views'
import { ago } from '@/domain/kernel/calendar'
import { Listing } from '@/staff/parts/Listing'

type Shelf = (typeof shelves)[number]
const labels: Record<Shelf, string> = { drafted: '待审核', published: '已公开', gone: '已撤下' }
const empties: Record<Shelf, { title: string; note: string }> = {
  drafted: { title: '没有等审核的', note: '在议题里点“写公开栏”，写好就到这里，由另一位同志审核。' },
  published: { title: '还没有公开的', note: '议题确认以后就可以写，审核以后大家都看得到。' },
  gone: { title: '没有撤下的', note: '撤下的和换成新一条的会留在这里。' },
}

/** What is told to the public, by those who may write it or look it over. */
function Boards() {
  const [shelf, setShelf] = useState<Shelf>('drafted')
  const pages = usePages(desk, { shelf })
  return (
    <Page title='公开栏' foot={<Btn kind='plain' onTap={() => goTo('/public/board/index')}>看大家看到的样子</Btn>}>
      <Tabs label='公开栏' value={shelf} onChange={setShelf} items={shelves.map((key) => ({ key, label: labels[key] }))} />
      <Listing pages={pages} empty={<Empty {...empties[shelf]} />}>{(line) => <One line={line} />}</Listing>
    </Page>
  )
}

function One({ line: { id, title, statusLabel, topic, room, writer, at } }: { line: DeskLine }) {
  return (
    <Card onTap={() => goTo(`/topics/board/index?id=${encodeURIComponent(id)}`)}>
      <Line><Small>{room.name}</Small><Small>{ago(at, Date.now())}{statusLabel}</Small></Line>
      <P>{title}</P>
      <Small>议题：{topic.name} · {writer}写</Small>
    </Card>
  )
}

export default guarded(Boards)
