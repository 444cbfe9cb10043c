import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Btn, Card, Chips, Empty, H1, H2, Loading, Notice, Page, Picture, Refused, Row, Small, Stack, guarded } from '@/components'
import { readParam } from '@/client/params'
import { picture, printPictures } from '@/client/pictures'
import { useAct } from '@/client/useAct'
import { usePages } from '@/client/usePages'
import { isWeChat } from '@/client/wechat'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { issueSlips, slipBatch, slips } from '@/domain/opinion/intake/box'
import { slipBatches, slipsPerPage } from '@/domain/opinion/intake/slips'
import { Listing } from '../parts/Listing'
import { drawPage, page } from './drawPage'
import './print'
import './slips.scss'

type Batch = OutputOf<typeof slipBatch>
type Many = `${(typeof slipBatches)[number]}`
const amounts = slipBatches.map((many) => ({ value: `${many}` as Many, label: `${many} 张`, hint: `${many / slipsPerPage} 页 A4` }))

/** Numbered paper for a box: printed with a stub, by which whoever wrote asks how it goes. */
function Slips() {
  const box = readParam(useRouter().params.box)
  const pages = usePages(slips, { box })
  const [many, setMany] = useState<Many>('20')
  const [batch, setBatch] = useState<Batch | null>(null)
  const act = useAct()
  const issue = async () => {
    const issued = await act.run(issueSlips, { box, many: slipBatches.find((one) => `${one}` === many) ?? 20 })
    if (!issued) return
    setBatch(issued)
    await pages.reload()
  }
  const again = async (id: string) => setBatch((await act.run(slipBatch, { id })) ?? batch)
  if (batch) return <Printed key={batch.id} batch={batch} onBack={() => setBatch(null)} />
  return (
    <Page foot={<><Refused refusal={act.refusal} /><Btn busy={act.busy} onTap={issue}>生成 {many} 张新信纸</Btn></>}>
      <Stack tight>
        <H1>{pages.latest?.box ?? '信箱'}的信纸</H1>
        <Small>{pages.latest?.room ?? ''} · 一张 A4 印两张，上面写字，下面撕下来自己留着。上下编号一样，凭号就能问进展，不用手机。</Small>
      </Stack>
      <Chips label='印多少张' options={amounts} value={many} onChange={setMany} />
      <Stack>
        <H2>印过的</H2>
        <Listing pages={pages} empty={<Empty title='还没有印过' note='点下面的按钮，生成带编号的信纸。' />}>
          {({ id, at, by, first, many: amount }) => <Row title={`第 ${first}—${first + amount - 1} 号`} note={`${said(at, Date.now())} ${by}`} extra='再印一次' onTap={() => again(id)} />}
        </Listing>
      </Stack>
    </Page>
  )
}

function Printed({ batch, onBack }: { batch: Batch; onBack: () => void }) {
  const [sheets, setSheets] = useState<string[] | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const firsts = Array.from({ length: Math.ceil(batch.numbers.length / slipsPerPage) }, (_, i) => i * slipsPerPage)
    Promise.all(firsts.map((at) => picture(page.width, page.height, (brush) => drawPage(brush, batch, batch.numbers.slice(at, at + slipsPerPage), batch.first + at)))).then(setSheets, () => setBroken(true))
  }, [batch])
  return (
    <Page tone='white' foot={<><Btn icon='doc' disabled={!sheets} onTap={() => printPictures(sheets ?? [])}>{isWeChat ? '打开图片，保存或发到电脑' : '打印'}</Btn><Btn kind='quiet' onTap={onBack}>返回</Btn></>}>
      <View className='slips-words'>
        <Stack>
          <Stack tight>
            <H1>第 {batch.first}—{batch.first + batch.many - 1} 号</H1>
            <Small>{batch.room.name} · {batch.box}，共 {batch.numbers.length / slipsPerPage} 页 A4。印好沿中线裁开，和笔一起放在信箱旁边。</Small>
          </Stack>
          {isWeChat ? <Card tone='grey'><Small>手机不能直接打印：点下面的按钮打开图片，长按保存，或者发到电脑上，用 A4 纸原样打印。</Small></Card> : null}
          {broken ? <Notice tone='bad'>信纸没有画出来，请返回再试一次；编号没有丢，在“印过的”里。</Notice> : null}
        </Stack>
      </View>
      {sheets === null && !broken ? <Loading text='正在排版…' /> : null}
      {sheets?.map((sheet, i) => (
        <Picture key={sheet} className='slips-sheet' src={sheet} label={`信纸第 ${i + 1} 页，编号 ${batch.numbers.slice(i * slipsPerPage, (i + 1) * slipsPerPage).join('、')}`} menu />
      ))}
    </Page>
  )
}

export default guarded(Slips)
