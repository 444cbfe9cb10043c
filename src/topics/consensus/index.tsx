import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, Card, H1, Link, Notice, P, Page, Row, Rows, Small, Stack, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useAction } from '@/client/useAction'
import { isBegun } from '@/client/useForm'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { said } from '@/domain/kernel/calendar'
import { notTakenUp } from '@/domain/floor/dissent'
import { rulesOfTalk } from '@/domain/topic/agreed'
import { minutes, type Minutes } from '@/domain/topic/agreeing'
import { conclude } from '@/domain/topic/contracts'
import { lettersOver, minutesPartKeys, minutesParts, type MinutesPart } from '@/domain/topic/minutes'
import { Opened } from '@/staff/parts/Opened'
import { formName, noted, written } from './parts'
import { TooMuch } from './TooMuch'
import { ConcludeSheet } from './ConcludeSheet'
import { Came } from './Came'
import { troubles } from './troubles'

const page = (id: string, part: MinutesPart, at?: number) => `/topics/minutes/index?id=${encodeURIComponent(id)}&part=${part}${at === undefined ? '' : `&at=${at}`}`

/** Everything that is written down of a talk, part by part; each part has its own page and may be another clerk's. */
function Consensus() {
  const id = readParam(useRouter().params.id)
  const view = useView(minutes, id ? { id } : null)
  const act = useAction(conclude)
  const [asking, setAsking] = useState(false)
  const talk = view.value
  const unsaved = minutesPartKeys.filter((part) => isBegun(formName(id, part)))
  const over = talk ? lettersOver(written(talk)) : 0
  const refresh = async () => {
    act.clear()
    setAsking(false)
    await view.reload()
  }
  const ask = () => {
    act.clear()
    setAsking(true)
  }
  // What is wrong in a part is listed on the page, each with the way there.
  const found = act.refusal?.kind === 'invalid' ? troubles(act.refusal.fields) : []
  return (
    <Page foot={talk?.can && talk.held ? <Btn disabled={unsaved.length > 0 || over > 0} onTap={ask}>{unsaved.length > 0 ? '还有没存的，先存好' : over > 0 ? '写得太多，先精简' : '报党组织确定'}</Btn> : undefined}>
      <Opened view={view}>
        {(shown) => (
          <>
            <Card><Small>议题 {shown.number} · {shown.statusLabel}</Small><H1>{shown.title}</H1></Card>
            <Standing talk={shown} />
            {over > 0 ? <TooMuch over={over} /> : null}
            {found.length > 0 ? (
              <Notice tone='bad' title={`有 ${found.length} 处要改`}>
                <Stack tight>{found.slice(0, 8).map(({ part, at, says, words }) => <Link key={says} onTap={() => goTo(page(id, part, at))}>{says}：{words}</Link>)}</Stack>
              </Notice>
            ) : null}
            <Rows label='记录'>
              {minutesPartKeys.map((part) => (
                <Row key={part} icon='doc' title={minutesParts[part]} note={note(shown, part, unsaved.includes(part))} extra={noted(shown, part)} href={page(id, part)} />
              ))}
            </Rows>
            <Came talk={shown} />
            <Rules />
          </>
        )}
      </Opened>
      {talk ? <ConcludeSheet open={asking && found.length === 0} talk={talk} act={act} onClose={() => setAsking(false)} onRefresh={refresh} /> : null}
    </Page>
  )
}

function note(talk: Minutes, part: MinutesPart, unsaved: boolean): string {
  const { at, by } = talk[part]
  const kept = at !== null ? `${by ?? ''} ${said(at, Date.now())}存` : talk.returned ? '上次报的，原样在这里' : '还没有写'
  return unsaved ? '这部手机上有没存的' : kept
}

/** What must be known before anything is written: sent back, nobody met yet, or not one's turn. */
function Standing({ talk }: { talk: Minutes }) {
  const now = Date.now()
  const missed = notTakenUp(talk.inTheRoom, talk.dissent.content).length
  return (
    <>
      {talk.returned ? <Notice tone='warn' title={`${talk.returned.by} ${said(talk.returned.at, now)}退了回来`}>{talk.returned.reason}。上次写的都在，改好再报；记下的分歧不能去掉。</Notice> : null}
      {missed > 0 ? (
        <Notice tone='warn' title={`会场记下的不同意见，有 ${missed} 条没写进来`} onTap={() => goTo(page(talk.id, 'dissent'))}>点这里看是哪几条，一条也不要丢。</Notice>
      ) : null}
      {talk.held ? null : <Notice tone='warn' title='还没有开完的会'>会议结束、签到关闭以后，才能报共识。现在可以先记着。</Notice>}
      {talk.held && talk.short ? <Notice tone='warn' title={`${talk.short}没到会`}>报的时候要写明原因。</Notice> : null}
      {talk.can ? null : <Notice>现在是“{talk.statusLabel}”，这里只能看。</Notice>}
    </>
  )
}

function Rules() {
  return <Card title='协商议事规则' tone='grey'><Stack tight>{rulesOfTalk.map((rule, at) => <P key={rule}>{at + 1}. {rule}</P>)}</Stack></Card>
}

export default guarded(Consensus)
