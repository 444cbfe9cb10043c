import { Btn, Card, Empty, H2, Page, Row, Rows, Small, Stack, Tag, Tags, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { openings } from '@/domain/opinion/intake/box'
import { Listing } from '../parts/Listing'

type Opening = OutputOf<typeof openings>['items'][number]

const go = (page: string, query: string) => `/staff/${page}/index?${query}`

function Boxes() {
  const pages = usePages(openings, {})
  const boxes = pages.latest?.boxes ?? []
  const none = pages.latest !== null && boxes.length === 0 && pages.items.length === 0
  return (
    <Page foot={boxes.length > 0 ? <Btn onTap={() => goTo('/staff/openBox/index')}>登记开箱</Btn> : null}>
      {boxes.map(({ scene, name, room }) => (
        <Card key={scene} title={name}>
          <Small>{room.name}</Small>
          <Rows label={name}>
            <Row icon='doc' title='印信纸' note='带编号和存根，不用手机也能查进展' href={go('slips', `box=${encodeURIComponent(scene)}`)} />
            <Row icon='scan' title='信箱上的码' href={go('poster', `scene=${encodeURIComponent(scene)}`)} />
          </Rows>
        </Card>
      ))}
      {none ? (
        <Empty
          title='还没有实体信箱'
          note='先在“议事室与收集码”里增加一个实体信箱，就能印带编号的信纸、登记开箱、逐封录入。'
          action={<Btn kind='plain' onTap={() => goTo('/staff/rooms/index')}>去增加信箱</Btn>}
        />
      ) : (
        <Stack>
          {pages.latest ? <H2>开箱记录</H2> : null}
          <Listing pages={pages} empty={<Small>还没有开过箱。开箱要两个人在场，点下面“登记开箱”。</Small>}>
            {(opening) => <OpeningCard opening={opening} />}
          </Listing>
        </Stack>
      )}
    </Page>
  )
}

function OpeningCard({ opening: { id, box, room, openedAt, by, witness, count, entered, unreadable, status, statusLabel } }: { opening: Opening }) {
  const open = status !== 'closed'
  const left = count - entered - unreadable
  return (
    <Card title={`${box} · ${said(openedAt, Date.now())}`} edge={open} tone={open ? 'warn' : 'plain'} onTap={() => goTo(go('letters', `id=${encodeURIComponent(id)}`))}>
      <Small>{room.name} · {by}、{witness}一起打开</Small>
      <Tags>
        <Tag tone={open ? 'warn' : 'ok'}>{statusLabel}</Tag>
        <Tag tone='grey'>{count === 0 ? '箱里没有信' : `共 ${count} 封`}</Tag>
        {open && left > 0 ? <Tag tone='warn'>还有 {left} 封没录</Tag> : null}
        {unreadable > 0 ? <Tag tone='grey'>无法辨认 {unreadable} 封</Tag> : null}
      </Tags>
    </Card>
  )
}

export default guarded(Boxes)
