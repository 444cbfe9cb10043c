import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, BtnRow, Card, H1, Notice, Page, Refused, Small, Stack, Tag, Tags, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { closeBox, opening, type enterLetter } from '@/domain/opinion/intake/box'
import { Diary } from '../parts/Diary'
import { Opened } from '../parts/Opened'
import { PhotoStrip } from '../parts/PhotoStrip'
import { Fact } from '../parts/Words'
import { Entered } from './Entered'
import { LetterForm } from './LetterForm'
import { RecountSheet } from './RecountSheet'

type Opening = OutputOf<typeof opening>
export type Saved = OutputOf<typeof enterLetter>

/** One opening of a box: letter after letter, until all that were counted are there. */
function Letters() {
  const view = useView(opening, { id: readParam(useRouter().params.id) })
  const [last, setLast] = useState<Saved['letter'] | null>(null)
  const [recounting, setRecounting] = useState(false)
  const closing = useAction(closeBox)
  if (!view.value) return <Page><Opened view={view}>{() => null}</Opened></Page>
  const box: Opening = view.value
  const left = box.count - box.letters.length
  const saved = ({ letter, ...changed }: Saved) => {
    setLast(letter)
    view.put({ ...box, ...changed, letters: [...box.letters.filter(({ no }) => no !== letter.no), letter].sort((a, b) => a.no - b.no) })
  }
  const close = async () => {
    if (await closing.run({ id: box.id, version: box.version })) await view.reload()
  }
  const recountable = box.can.includes('recount')
  const sheet = <RecountSheet open={recounting} box={box} onClose={() => setRecounting(false)} onDone={view.reload} />
  const ledger = (
    <>
      <Entered letters={box.letters} />
      <Card title='开箱登记'>
        <Fact label='时间和在场的人'>{`${said(box.openedAt, Date.now())} · ${box.by}、${box.witness}`}</Fact>
        <Fact label='数目和封条'>{`${box.count} 封，封条${box.seal}${box.note ? `。${box.note}` : ''}`}</Fact>
        <PhotoStrip photos={box.photos} label='开箱和认不出的信' />
        {recountable ? <Btn kind='quiet' small onTap={() => setRecounting(true)}>数目不对，更正封数</Btn> : null}
      </Card>
      <Diary entries={box.diary} />
      {sheet}
    </>
  )
  if (left > 0 && box.can.includes('enterLetter')) {
    return <LetterForm key={box.id} box={box} last={last} onSaved={saved} onRefresh={view.reload}>{ledger}</LetterForm>
  }
  return (
    <Page
      title={box.box}
      foot={box.can.includes('closeBox') ? <><Refused refusal={closing.refusal} onRefresh={view.reload} /><BtnRow><Btn onTap={close}>录完封存</Btn></BtnRow></> : null}
    >
      <Stack tight>
        <H1>{box.count === 0 ? '箱里没有信' : `${box.count} 封都录完了`}</H1>
        <Small>{box.room.name} · {box.box}</Small>
      </Stack>
      <Tags>
        <Tag tone={box.status === 'closed' ? 'ok' : 'warn'}>{box.statusLabel}</Tag>
        <Tag tone='grey'>录入 {box.entered} 封</Tag>
        {box.unreadable > 0 ? <Tag tone='grey'>无法辨认 {box.unreadable} 封</Tag> : null}
      </Tags>
      {box.can.includes('closeBox') ? <Notice>核对一下：信和录入的数目对得上，就可以封存。原信请装袋保管。</Notice> : null}
      {ledger}
    </Page>
  )
}

export default guarded(Letters)
