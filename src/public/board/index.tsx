import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Btn, Card, Chips, Empty, Failed, Line, Loading, P, Page, Small, Tag, guarded } from '@/components'
import { readParam } from '@/client/params'
import { usePages } from '@/client/usePages'
import { lastRoom } from '@/client/share'
import { goTo } from '@/client/go'
import { list } from '@/domain/board/contracts'
import type { BulletinLine } from '@/domain/board/views'
import { ago } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'

type Place = { kind: 'room' | 'area' | 'scene'; id: string }

/** Whose board is opened: the one in the address, or the room somebody was in last, or everybody's. */
function usePlace(): Place | null {
  const { room, area } = useRouter().params
  const [place] = useState<Place | null>(() => {
    const asked = readParam(room)
    if (asked) return { kind: 'room', id: asked }
    if (readParam(area)) return { kind: 'area', id: readParam(area) }
    const last = lastRoom()
    return last ? { kind: 'scene', id: last.scene } : null
  })
  return place
}

/** What became of what people said, in words staff wrote: for everybody who opens the mini-program. */
function Board() {
  const opened = usePlace()
  const [place, setPlace] = useState(opened)
  const { items, latest, refusal, loading, reload, more } = usePages(list, { place })
  const around = latest?.around ?? []
  const options = [...around.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: name })), { value: 'all', label: '全部' }]
  const value = place === null ? 'all' : (around.find(({ id }) => id === place.id) ?? around[0])
  const choose = (key: string) => {
    const found = around.find(({ kind, id }) => `${kind}:${id}` === key)
    setPlace(found ? { kind: found.kind, id: found.id } : null)
  }
  return (
    <Page title='大家的事，办得怎样了'>
      {around.length > 0 ? <Chips label='看哪里的' options={options} value={value === 'all' ? 'all' : value ? `${value.kind}:${value.id}` : ''} onChange={choose} /> : null}
      {items.map((line) => <Told key={line.id} line={line} />)}
      {loading ? <Loading /> : null}
      {refusal ? <Failed title='没打开' note={refusal.text} onRetry={reload} /> : null}
      {!loading && !refusal && items.length === 0 ? <Empty title='这里还没有公开的' note='大家提的事商量了、办好了，会写在这里。' /> : null}
      {more && !loading ? <Btn kind='plain' onTap={more}>更多</Btn> : null}
    </Page>
  )
}

function Told({ line: { id, title, body, result, stage, room, at, photos } }: { line: BulletinLine }) {
  return (
    <Card onTap={() => goTo(`/public/bulletin/index?id=${encodeURIComponent(id)}`)}>
      <Line><Tag tone={stage.word === 'answered' ? 'ok' : 'brand'}>{stage.label}</Tag><Small>{ago(at, Date.now())}</Small></Line>
      <View className='y-h2'>{shown(title)}</View>
      <P>{clip(shown(result ?? body), 60)}</P>
      <Small>{[room.name, photos > 0 ? `${photos} 张照片` : null].filter(Boolean).join(' · ')}</Small>
    </Card>
  )
}

export default guarded(Board)
