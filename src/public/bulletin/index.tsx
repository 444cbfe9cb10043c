import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Card, Failed, H1, Line, Loading, Page, Picture, Row, Small, Tag, Timeline, guarded } from '@/components'
import { Tap } from '@/components/Tap'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { read } from '@/domain/board/contracts'
import type { PublicBulletin } from '@/domain/board/views'
import { dayOnly } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import { Words } from '../parts/Words'

/** One entry of the board: what it is about, what came of it, and the road it has come. */
function Bulletin() {
  const id = readParam(useRouter().params.id)
  const { value, refusal, reload } = useView(read, id ? { id } : null)
  if (!id) return <Page><Failed title='没打开' note='这个链接不完整，请从公开栏打开。' onRetry={() => Taro.redirectTo({ url: '/public/board/index' })} /></Page>
  if (!value) return <Page>{refusal ? <Failed title='没打开' note={refusal.text} onRetry={reload} /> : <Loading />}</Page>
  const { title, body, result, stage, room, at, together } = value
  const now = Date.now()
  return (
    <Page>
      <Card>
        <Line><Tag tone={stage.word === 'answered' ? 'ok' : 'brand'}>{stage.label}</Tag><Small>{dayOnly(at, now)}公开</Small></Line>
        <H1>{shown(title)}</H1>
        <Small>{room.name}{together === null ? '' : ` · ${together} 个人提到`}</Small>
        <Words>{body}</Words>
      </Card>
      {result ? <Card tone='ok' title='办得怎样'><Words>{result}</Words></Card> : null}
      <Pictures sources={value.pictures} />
      <Card title='走到哪一步了'><Road of={value} now={now} /></Card>
      <Row icon='doc' title='看公开栏的其他事' href={`/public/board/index?room=${encodeURIComponent(room.id)}`} />
    </Page>
  )
}

function Pictures({ sources }: { sources: readonly string[] }) {
  if (sources.length === 0) return null
  return (
    <View className='y-photos'>
      {sources.map((src, at) => (
        <Tap key={src} className='y-photo' label={`放大看第 ${at + 1} 张照片`} onTap={() => void Taro.previewImage({ current: src, urls: [...sources] })}>
          <Picture src={src} label={`照片 ${at + 1}`} />
        </Tap>
      ))}
    </View>
  )
}

function Road({ of: { road, stage }, now }: { of: PublicBulletin; now: number }) {
  return <Timeline items={road.map(({ word, label, at, done }) => ({ key: word, title: label, done, now: word === stage.word, ...(done && at !== null ? { at: dayOnly(at, now) } : {}) }))} />
}

export default guarded(Bulletin)
