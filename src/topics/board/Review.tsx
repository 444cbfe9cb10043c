import { useState } from 'react'
import { Card, Dialog, H1, Line, Notice, P, Page, Refused, Row, Small, Snack, Tag } from '@/components'
import { useAct } from '@/client/useAct'
import { goTo } from '@/client/go'
import { bulletinLife, type BulletinMove, type BulletinStatus } from '@/domain/board/bulletin'
import { askChange, publish, redraft, withdraw } from '@/domain/board/contracts'
import type { DeskBulletin } from '@/domain/board/views'
import { dayOnly } from '@/domain/kernel/calendar'
import { Diary } from '@/staff/parts/Diary'
import { MoveButtons } from '@/staff/parts/MoveButtons'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { ReasonSheet } from '@/staff/parts/ReasonSheet'
import { Words } from '@/staff/parts/Words'

interface ReviewProps {
  bulletin: DeskBulletin
  onChange: (bulletin: DeskBulletin) => void
  onRefresh: () => Promise<void>
}

type Offered = Exclude<BulletinMove, 'replace' | 'takeDown'>
const order: readonly Offered[] = ['publish', 'amend', 'redraft', 'askChange', 'withdraw']
const tones: Record<BulletinStatus, 'warn' | 'ok' | 'grey'> = { drafted: 'warn', published: 'ok', replaced: 'grey', withdrawn: 'grey' }
const told: Record<DeskBulletin['concerns'][number]['kind'], string> = { copied: '和居民的原话一样', number: '像电话、身份证号或车牌', name: '是反映人留的名字' }

/** As everybody will read it, with what speaks against it, for whoever did not write it. */
export function Review({ bulletin, onChange, onRefresh }: ReviewProps) {
  const { id, version, title, body, result, photos, status, statusLabel, topic, room, writer, reviewer, publishedAt, concerns, can, diary } = bulletin
  const [over, setOver] = useState<Offered | 'more' | null>(null)
  const [done, setDone] = useState('')
  const act = useAct()
  const moves = order.filter((move) => can.includes(move))
  const [main, side, ...rest] = moves
  const close = () => setOver(null)
  const on = { id, version }
  const says = (move: Offered) => bulletinLife.moves[move].says
  const now = Date.now()
  const changed = (next: DeskBulletin, words: string) => {
    close()
    setDone(words)
    onChange(next)
  }
  const begin = async (move: Offered) => {
    if (move === 'amend') return goTo(`/topics/board/index?id=${encodeURIComponent(id)}&amend=1`)
    if (move !== 'redraft') return setOver(move)
    const next = await act.run(redraft, on)
    if (next) changed(next, '可以重新改了')
  }
  const goOut = async () => {
    const next = await act.run(publish, on)
    close()
    if (next) changed(next, '已公开')
  }
  const sheet = { on, onClose: close, onRefresh }
  return (
    <Page title='公开栏' foot={main ? <><Refused refusal={act.refusal} onRefresh={async () => { act.clear(); await onRefresh() }} /><MoveButtons {...{ main, side, rest, says, begin }} more={over === 'more'} onMore={() => setOver('more')} onClose={close} /></> : undefined}>
      {status === 'drafted' && !can.includes('publish') ? <Notice tone='warn' title='等另一位同志审核'>写的人和改的人不能自己审核。召集人、同级党组织、政协机关都可以。</Notice> : null}
      {concerns.map(({ kind, words }) => <Notice key={kind} tone='bad' title='现在还不能公开'>“{words}”{told[kind]}，请改一改。</Notice>)}
      <Card>
        <Line><Tag tone={tones[status as BulletinStatus]}>{statusLabel}</Tag><Small>{room.name}</Small></Line>
        <H1>{title}</H1>
        <Words>{body}</Words>
        <Small>{[`${writer}写`, reviewer ? `${reviewer}审核` : null, publishedAt ? `${dayOnly(publishedAt, now)}公开` : null].filter(Boolean).join(' · ')}</Small>
      </Card>
      {result ? <Card tone='ok' title='办得怎样'><Words>{result}</Words></Card> : null}
      <PhotoStrip photos={photos.flatMap(({ src }) => src ?? [])} />
      <Row icon='doc' title={topic.name} note='公开的是这个议题' href={`/topics/topic/index?id=${encodeURIComponent(topic.id)}`} />
      <Diary entries={diary} />
      <Dialog open={over === 'publish'} title='审核公开' confirm='公开' cancel='再看看' onConfirm={goOut} onCancel={close} busy={act.busy}>
        <P>公开以后，打开小程序的人都看得到，也会送到大屏和有线电视。同一个议题以前公开的会换成这一条。</P>
        <Small>{photos.length > 0 ? '请再看一眼照片：能不能认出人、车牌、门牌。' : '请再看一眼：是不是工作人员自己的话，让老人也看得懂。'}</Small>
      </Dialog>
      <ReasonSheet open={over === 'askChange'} title='请改一改' label='要改什么' max={300} confirm='退给写的人' contract={askChange} field='reason' {...sheet} onDone={(next) => changed(next, '已请写的人改')} />
      <ReasonSheet open={over === 'withdraw'} title='撤下' text={status === 'published' ? '撤下以后，大家马上就看不到了。' : '撤下以后，这一稿不再等审核。'} label='撤下原因' max={300} confirm='撤下' danger contract={withdraw} field='reason' {...sheet} onDone={(next) => changed(next, '已撤下')} />
      {done ? <Snack key={done} text={done} seconds={4} onDone={() => setDone('')} /> : null}
    </Page>
  )
}
