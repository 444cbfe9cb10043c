import { Bars, Card, Row, Rows, Small, Stack } from '@/components'
import { comesIn } from '@/domain/opinion/intake/fates'
import type { ImportView } from '@/domain/opinion/intake/hotlineContracts'

const page = (id: string, fate: string, says: string) => `/staff/importRows/index?id=${encodeURIComponent(id)}&fate=${fate}&says=${encodeURIComponent(says)}`

/** How many rows have which fate, each leading to its rows. */
export function Fates({ view }: { view: ImportView }) {
  const { id, fates, rows, comingIn, rooms, roomsTotal, status } = view
  const good = fates.filter(({ fate }) => comesIn(fate))
  const others = fates.filter(({ fate }) => !comesIn(fate))
  const done = status === 'done'
  const line = ({ fate, says, advice, rows: some }: ImportView['fates'][number]) => <Row key={fate} title={says} note={advice || undefined} extra={`${some} 行`} href={page(id, fate, says)} />
  return (
    <Stack>
      <Card title={done ? `共 ${rows} 行，导入了 ${comingIn} 条` : `共 ${rows} 行，可以导入 ${comingIn} 条`}>
        <Small>{done ? '导入的放在“12345”清单里。' : '现在还什么都没有导入。点一行可以看是哪些。'}</Small>
      </Card>
      {good.length > 0 ? <Rows label='导入的'>{good.map(line)}</Rows> : null}
      {others.length > 0 ? <Rows label='没有导入的'>{others.map(line)}</Rows> : null}
      {rooms.length > 0 ? <Card><Bars title={`分到 ${roomsTotal} 个议事室`} items={rooms.map(({ name, rows: some }) => ({ label: name, value: some }))} unit='条' note={roomsTotal > rooms.length ? `只列最多的 ${rooms.length} 个` : undefined} /></Card> : null}
    </Stack>
  )
}
