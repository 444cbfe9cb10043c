import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Empty, Failed, Field, Loading, Notice, Row, Rows, Sheet, Small } from '@/components'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { rooms } from '@/domain/opinion/intake/behalf'

interface RoomFieldProps {
  near: OutputOf<typeof rooms>
  value: string
  name: string
  onChange: (id: string, name: string) => void
  error?: string
}

/** Own rooms first; any other of the county is found by its name. */
export function RoomField({ near, value, name, onChange, error }: RoomFieldProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const found = useView(rooms, asked === null ? null : { name: asked })
  const { items, more } = (asked !== null && found.value) || near
  const pick = (id: string, picked: string) => {
    onChange(id, picked)
    setOpen(false)
  }
  if (near.items.length === 1 && !near.more && value) return <Small>{near.items[0]?.name}</Small>
  return (
    <View id='room'>
      <Row icon='pin' title={name || '选择议事室'} note={name ? '交给这个议事室' : '交给哪个议事室办'} extra='换一个' onTap={() => setOpen(true)} />
      {error ? <Notice tone='bad'>{error}</Notice> : null}
      <Sheet open={open} title='选择议事室' onClose={() => setOpen(false)}>
        <Field label='按名称或地址找' value={typed} onChange={setTyped} max={20} placeholder='例如 柳溪' />
        <Btn kind='plain' small icon='search' onTap={() => setAsked(typed)}>找</Btn>
        {asked !== null && found.refusal ? <Failed title='没有找成' note={found.refusal.text} onRetry={found.reload} /> : null}
        {asked !== null && found.loading && !found.value ? <Loading /> : null}
        {items.length === 0 ? <Empty title='没有找到' note='换个说法试试，比如社区或村的名字。' /> : null}
        <Rows label='议事室'>
          {items.map((room) => <Row key={room.id} title={room.name} note={room.address} extra={room.own ? '我的' : undefined} onTap={() => pick(room.id, room.name)} />)}
        </Rows>
        {more ? <Small>还有很多，请写上名称再找。</Small> : null}
      </Sheet>
    </View>
  )
}
