import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Card, Empty, Line, Page, Row, Rows, Small, Tag, Tags, guarded } from '@/components'
import { usePages } from '@/client/usePages'
import { rooms } from '@/domain/directory/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { Listing } from '../parts/Listing'
import { Fact } from '../parts/Words'
import { PointSheet } from './PointSheet'

type Room = OutputOf<typeof rooms>['items'][number]

function Rooms() {
  const pages = usePages(rooms, {})
  return (
    <Page title='议事室与收集码'>
      <Listing pages={pages} empty={<Empty title='还没有议事室' note='议事室由系统管理员按批文建好。' />}>
        {(room) => <RoomCard room={room} onChange={pages.reload} />}
      </Listing>
    </Page>
  )
}

function RoomCard({ room, onChange }: { room: Room; onChange: () => Promise<void> }) {
  const [adding, setAdding] = useState(false)
  const people = room.people.map(({ name, role, duty }) => `${role} ${name}${duty ? `（${duty}）` : ''}`).sort()
  return (
    <Card title={room.name} extra={<Tag tone='grey'>{room.level}</Tag>}>
      <Small>{[room.area, room.address, room.phone].filter(Boolean).join(' · ')}</Small>
      <Tags>{room.functions.map((one) => <Tag key={one} tone='ok'>{one}</Tag>)}</Tags>
      <Fact label='召集人和专人'>{people.length > 0 ? people.join('\n') : '还没有，请到“人员”里邀请'}</Fact>
      {room.committee ? <Fact label='联系专委会'>{room.committee}</Fact> : null}
      <Line><Small>收集码 {room.points.length} 个</Small></Line>
      <Rows label={`${room.name}的收集码`}>
        {room.points.map((point) => <PointRow key={point.scene} point={point} />)}
      </Rows>
      <View><Btn kind='plain' small icon='plus' label={`给${room.name}增加收集点`} onTap={() => setAdding(true)}>增加收集点</Btn></View>
      <PointSheet open={adding} room={room} onClose={() => setAdding(false)} onDone={onChange} />
    </Card>
  )
}

const posterOf = (scene: string) => `/staff/poster/index?scene=${encodeURIComponent(scene)}`

function PointRow({ point: { scene, name, kind, member } }: { point: Room['points'][number] }) {
  const note = kind === 'box' ? '实体信箱' : kind === 'memberBox' ? `写给委员 ${member ?? ''}` : undefined
  return <Row icon={kind === 'box' ? 'doc' : kind === 'memberBox' ? 'people' : 'scan'} title={name} note={note} extra='看码' href={posterOf(scene)} />
}

export default guarded(Rooms)
