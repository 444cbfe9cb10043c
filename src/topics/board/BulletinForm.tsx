import Taro from '@tarojs/taro'
import { Area, Btn, Card, Field, Notice, P, Page, Photos, Refused, Row, Rows, Small, Tick } from '@/components'
import { newKey, type DraftPhoto } from '@/client/drafts'
import { useForm } from '@/client/useForm'
import { sameFiles, useHandIn } from '@/client/useHandIn'
import { bodyMost, photosMost, resultMost, titleMost } from '@/domain/board/bulletin'
import { amend, draft, type prepare } from '@/domain/board/contracts'
import type { DeskBulletin } from '@/domain/board/views'
import type { OutputOf } from '@/domain/kernel/contract'
import { useShowWrong } from '@/staff/parts/useShowWrong'

interface Written {
  key: string
  title: string
  body: string
  result: string
  photos: DraftPhoto[]
  shareable: boolean
}

type Beginning = OutputOf<typeof prepare>
type From = { bulletin: DeskBulletin; from?: undefined } | { from: Beginning; bulletin?: undefined }

const begun = ({ bulletin, from }: From): Written =>
  bulletin
    ? { key: newKey(), title: bulletin.title, body: bulletin.body, result: bulletin.result ?? '', photos: bulletin.photos.flatMap(({ file, src }) => (src ? [{ path: src, fileID: file }] : [])), shareable: bulletin.photos.length > 0 }
    : { key: newKey(), title: [...from.topic.name].slice(0, titleMost).join(''), body: '', result: from.outcome ?? '', photos: [], shareable: false }

/** In one's own plain words: what it is about, how it stands, what came of it. */
export function BulletinForm(props: From) {
  const { bulletin, from } = props
  const kept = useForm<Written>(bulletin ? `bulletin:${bulletin.id}@${bulletin.version}` : `bulletin of:${from.topic.id}`, begun(props))
  const handIn = useHandIn(kept)
  useShowWrong(handIn.refusal, 'bulletin')
  const { form, set } = kept
  if (!form) return null
  const send = async () => {
    const { key, title, body, result, shareable } = form
    const content = (photos: string[]) => ({ title, body, result: result.trim() || null, photos, shareable })
    const done = bulletin
      ? await handIn.run(amend, (photos) => ({ id: bulletin.id, version: bulletin.version, ...content(photos) }))
      : await handIn.run(draft, (photos) => ({ key, topic: from.topic.id, ...content(photos) }))
    if (!done) return
    kept.forget()
    await Taro.redirectTo({ url: `/topics/board/index?id=${encodeURIComponent(done.id)}` })
  }
  const { wrong, refusal, unsent, progress, lost } = handIn
  return (
    <Page
      title={bulletin ? '改公开栏' : '写公开栏'}
      foot={<><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} />{unsent ? <Notice tone='bad'>{unsent}</Notice> : null}<Btn busy={progress !== null} onTap={send}>{progress ?? '交去审核'}</Btn></>}
    >
      {kept.restored ? <Notice tone='grey'>上次没写完的还在，接着写就行。</Notice> : null}
      {lost > 0 ? <Notice tone='warn'>有 {lost} 张照片已经不在手机里了，请重新选。</Notice> : null}
      <Card>
        <P>{(bulletin?.topic ?? from?.topic)?.name}</P>
        <Small>打开小程序的人都看得到，也会送到大屏和有线电视。要用自己的话写：不抄居民的原话，不写名字、电话、门牌、车牌。写的人不能自己审核。{from ? `现在是“${from.stage}”，公开后会跟着议题变。` : ''}</Small>
      </Card>
      {from && from.bulletins.length > 0 ? (
        <Rows label='这个议题已经写过的'>
          {from.bulletins.map(({ id, title, statusLabel }) => <Row key={id} icon='doc' title={title} extra={statusLabel} href={`/topics/board/index?id=${encodeURIComponent(id)}`} />)}
        </Rows>
      ) : null}
      <Field id='bulletin-title' label='标题' value={form.title} onChange={(title) => set({ title })} max={titleMost} error={wrong('title')} required />
      <Area id='bulletin-body' label='说了什么事，怎么商量的' hint='让老人也看得懂，两三句就好。' value={form.body} onChange={(body) => set({ body })} max={bodyMost} rows={5} error={wrong('body')} required />
      <Area id='bulletin-result' label='办得怎样（还没办好就不填）' value={form.result} onChange={(result) => set({ result })} max={resultMost} rows={3} error={wrong('result')} />
      <Photos label='照片' value={form.photos} onChange={(photos) => set({ photos: sameFiles(form.photos, photos), shareable: false })} max={photosMost} />
      {form.photos.length > 0 ? <Tick label='照片可以公开' hint='我看过了：里面没有能认出来的人、车牌、门牌和电话' value={form.shareable} onChange={(shareable) => set({ shareable })} /> : null}
      {wrong('shareable') ? <Notice tone='bad'>{wrong('shareable')}</Notice> : null}
    </Page>
  )
}
