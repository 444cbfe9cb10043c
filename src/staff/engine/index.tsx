import { useState } from 'react'
import { Btn, Card, H2, Line, Notice, P, Page, Refused, Row, Rows, Small, Snack, Tag, guarded } from '@/components'
import { useAct } from '@/client/useAct'
import { useView } from '@/client/useView'
import type { Contract, OutputOf } from '@/domain/kernel/contract'
import type { Done } from '@/domain/kernel/view'
import { said } from '@/domain/kernel/calendar'
import { engine, learnSoon, useModel, useWords } from '@/domain/opinion/engineContracts'
import { Diary } from '../parts/Diary'
import { Opened } from '../parts/Opened'
import { WordsSheet, type SubjectWords } from './WordsSheet'

type Looked = OutputOf<typeof engine>
type Model = Looked['models'][number]

const percent = (share: number) => `${Math.round(share * 100)}%`

/** Where the suggestions come from, how good they are, and the way back. */
function Engine() {
  const view = useView(engine, {})
  const act = useAct()
  const [editing, setEditing] = useState<SubjectWords | 'new' | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const done = async (words: string) => {
    setTold(words)
    await view.reload()
  }
  const run = async <Input,>(contract: Contract<Input, Done>, input: Input, words: string) => {
    if (await act.run(contract, input)) await done(words)
  }
  return (
    <Page title='分类建议'>
      <Opened view={view}>
        {(looked) => (
          <>
            <Notice tone='grey'>每条意见是哪类事，先由词表猜，再由学到的猜。猜得准不准都只是建议，由议事室的同志定。</Notice>
            <Refused refusal={act.refusal} onRefresh={view.reload} />
            <Card>
              <Line><H2>现在：{looked.statusLabel}</H2><Small>已有 {looked.decisions} 条可学</Small></Line>
              <P>每天夜里从大家当天的归类里学一次，学得不比现在差才换上。</P>
              {looked.asked ? <Notice>已经交代了，一两分钟内开始学。</Notice> : looked.can.includes('learnSoon') ? <Btn small kind='plain' onTap={() => run(learnSoon, { version: looked.version }, '一两分钟内开始学')}>马上学一次</Btn> : null}
            </Card>
            {looked.models.map((model) => <Version key={model.id} model={model} may={looked.can.includes('useModel')} onUse={() => run(useModel, { version: looked.version, model: model.id }, `已换用第 ${model.no} 版`)} />)}
            {looked.can.includes('useWords') ? <Btn kind='plain' onTap={() => run(useWords, { version: looked.version }, '只用词表了')}>不用学到的，只用词表</Btn> : null}
            <H2>词表：{looked.subjects.length} 类事</H2>
            <Small>居民常用的词写在这里，点开可以改。</Small>
            <Rows label='词表'>
              {looked.subjects.map((one) => <Row key={one.name} title={one.name} note={one.category} extra={one.changed ? <Tag tone='brand'>已改过</Tag> : undefined} onTap={() => setEditing(one)} />)}
            </Rows>
            {looked.can.includes('amendWords') ? <Btn kind='plain' onTap={() => setEditing('new')}>加一类事</Btn> : null}
            {editing ? <WordsSheet key={editing === 'new' ? '' : editing.name} subject={editing === 'new' ? null : editing} version={looked.version} onClose={() => setEditing(null)} onDone={() => done('词表已改，新来的意见按新词表猜')} onRefresh={view.reload} /> : null}
            <Diary entries={looked.diary} />
          </>
        )}
      </Opened>
      {told ? <Snack key={told} text={told} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Version({ model, may, onUse }: { model: Model; may: boolean; onUse: () => Promise<unknown> }) {
  const { no, at, decisions, heldBack, scores, before, better, inUse } = model
  return (
    <Card>
      <Line><H2>第 {no} 版</H2>{inUse ? <Tag tone='ok'>正在用</Tag> : better ? null : <Tag tone='grey'>没有更好，没换上</Tag>}</Line>
      <P>学了 {decisions} 条。拿没学过的 {heldBack} 条考它，猜对 {percent(scores.right)}；那时用的猜对 {percent(before.right)}。</P>
      <Small>{said(at, Date.now())} · 有把握的占 {percent(scores.sure)}</Small>
      {may && !inUse ? <Btn small kind='plain' label={`换用这一版：第 ${no} 版`} onTap={onUse}>换用这一版</Btn> : null}
    </Card>
  )
}

export default guarded(Engine)
