import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card, Line, P, Picture, Small, Strong, Tag } from '@/components'
import { Tap } from '@/components/Tap'
import { dayOnly, moment, said } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import type { Pack } from './index'

interface Of {
  pack: Pack
}

const Fresh = ({ fresh }: { fresh: boolean }) => (fresh ? <Tag tone='warn'>新</Tag> : null)

function Pictures({ sources, label }: { sources: readonly string[]; label: string }) {
  if (sources.length === 0) return null
  return (
    <View className='y-photos'>
      {sources.map((src, at) => (
        <Tap key={src} className='y-photo' label={`看大图：第 ${at + 1} 张，共 ${sources.length} 张`} onTap={() => void Taro.previewImage({ urls: [...sources], current: src })}>
          <Picture src={src} label={`${label} ${at + 1}`} />
        </Tap>
      ))}
    </View>
  )
}

export function Visits({ pack: { research } }: Of) {
  const now = Date.now()
  return (
    <>
      {research.map(({ at, date, place, people, findings, photos, fresh }, index) => (
        <Card key={at} title={research.length > 1 ? `调研 ${index + 1}` : '调研'} extra={<Fresh fresh={fresh} />}>
          <Small>{dayOnly(moment(date) ?? at, now)} · {place}</Small>
          <P>{shown(findings)}</P>
          <Pictures sources={photos} label='现场照片' />
          <Small>参加：{people}</Small>
        </Card>
      ))}
    </>
  )
}

export function Facts({ pack: { facts } }: Of) {
  return (
    <>
      {facts.map(({ at, title, text, source, files, fresh }) => (
        <Card key={at} title={shown(title)} extra={<Fresh fresh={fresh} />}>
          {text ? <P>{shown(text)}</P> : null}
          <Pictures sources={files} label={title} />
          <Small>出处：{source}</Small>
        </Card>
      ))}
    </>
  )
}

export function Contributions({ pack: { contributions } }: Of) {
  const now = Date.now()
  if (contributions.length === 0) return null
  return (
    <Card title='委员和部门补充的情况'>
      {contributions.map(({ id, at, name, from, text, photos, fresh }) => (
        <View key={id}>
          <Line><P><Strong>{name}（{from}）</Strong></P><Fresh fresh={fresh} /></Line>
          <P>{shown(text)}</P>
          <Pictures sources={photos} label={`${name}的照片`} />
          <Small>{said(at, now)}</Small>
        </View>
      ))}
    </Card>
  )
}
