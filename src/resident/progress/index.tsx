import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Failed, Link, Loading, Page, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { lookAtMine } from '@/domain/opinion/contracts'
import type { OwnOpinion } from '@/domain/opinion/views'
import { AskRoom } from '../parts/AskRoom'
import { Outcome } from '../parts/Outcome'
import { Road } from '../parts/Road'
import { Change } from './Change'
import { Judging } from './Judging'
import { OwnWords } from './OwnWords'
import { TellMe } from './TellMe'
import { Asked, SaidBefore } from './Verdict'
import { WhenDue } from './WhenDue'

/** One's own opinion and how far it has come. */
function ProgressPage() {
  const id = readParam(useRouter().params.id)
  const { value, refusal, reload, put } = useView(lookAtMine, id ? { id } : null)
  const [judging, setJudging] = useState<'outcome' | 'unsolved' | null>(null)
  if (!id) return <Page><Failed title='没打开' note='这个链接不完整，请从“我提的事”打开。' onRetry={() => Taro.redirectTo({ url: '/resident/mine/index' })} /></Page>
  if (!value) return <Page>{refusal ? <Failed title='没打开' note={refusal.text} onRetry={reload} /> : <Loading />}</Page>
  const judges = value.can.includes('settle') && !value.asking
  const no = () => setJudging('unsolved')
  const said = (next: OwnOpinion) => {
    setJudging(null)
    put(next)
  }
  return (
    <Page foot={judges ? <Btn onTap={() => setJudging('outcome')}>办得您满意吗？</Btn> : undefined}>
      <OwnWords opinion={value} />
      <Asked opinion={value} onSaid={put} onNo={no} onRefresh={reload} />
      <Outcome progress={value} />
      <SaidBefore opinion={value} onNo={no} />
      <WhenDue opinion={value} />
      <Change opinion={value} onChanged={put} onRefresh={reload} />
      <Card>
        <Road progress={value} />
        {value.topic && (value.word === 'topic' || value.word === 'meeting') ? <Link onTap={() => goTo(`/public/volunteer/index?opinion=${id}`)}>愿意来参加</Link> : null}
      </Card>
      <TellMe opinion={value} />
      <AskRoom room={value.room} />
      {judging ? <Judging key={judging} opinion={value} about={judging} onJudged={said} onRefresh={reload} onClose={() => setJudging(null)} /> : null}
    </Page>
  )
}

export default guarded(ProgressPage)
