import { useState } from 'react'
import { Empty, Page, Small, guarded } from '@/components'
import { useAct } from '@/client/useAct'
import { usePages } from '@/client/usePages'
import { detach, reopen, undo } from '@/domain/opinion/contracts'
import { correct, handled } from '@/domain/opinion/desk/contracts'
import { Listing } from '../parts/Listing'
import { ReasonSheet } from '../parts/ReasonSheet'
import { correcting } from '../parts/says'
import { SortSheet } from '../parts/SortSheet'
import { HandledCard, type Handled, type WayBack } from './HandledCard'

/** What the reader did in the last day, latest first, and the way back from it. */
function HandledByMe() {
  const pages = usePages(handled, {})
  const [over, setOver] = useState<{ way: WayBack; item: Handled } | null>(null)
  const [trouble, setTrouble] = useState('')
  const act = useAct()
  const rooms = new Set(pages.items.map(({ room }) => room.id))
  const close = () => setOver(null)
  const again = async () => {
    act.clear()
    close()
    await pages.reload()
  }
  const back = async (item: Handled, way: WayBack) => {
    if (way === 'correct' || way === 'sort') return setOver({ way, item })
    setTrouble(item.id)
    const done = await act.run(way === 'undo' ? undo : way === 'detach' ? detach : reopen, { id: item.id, version: item.version })
    if (done) await pages.reload()
  }
  const item = over?.item
  return (
    <Page title='我刚办的'>
      <Small>最近 24 小时您办过的，最新的在前。10 秒内可以撤销；以后可以更正、拆出或改归类。</Small>
      <Listing pages={pages} empty={<Empty title='24 小时内还没有办过' note='在“意见”里办过的，会在这里留一天。' />}>
        {(one) => <HandledCard item={one} withRoom={rooms.size > 1} refusal={trouble === one.id ? act.refusal : null} onBack={(way) => back(one, way)} onRefresh={again} />}
      </Listing>
      {item && over.way === 'sort' ? <SortSheet key={item.id} opinion={item} onClose={close} onDone={pages.reload} onRefresh={again} /> : null}
      {item && over.way === 'correct' ? (
        <ReasonSheet open title='更正' text={correcting} label='哪里弄错了' hint='只记在办理记录里。' max={300} confirm='更正' contract={correct} field='note' on={{ id: item.id, version: item.version }} onClose={close} onDone={pages.reload} onRefresh={again} />
      ) : null}
    </Page>
  )
}

export default guarded(HandledByMe)
