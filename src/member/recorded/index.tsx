import { Btn, Card, Empty, Line, Loading, P, Page, Small, Tag, guarded } from '@/components'
import { dial } from '@/client/dial'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import { dayOnly, said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { recorded } from '@/domain/opinion/intake/behalf'
import { Unanswered } from '../Unanswered'

type Recorded = OutputOf<typeof recorded>['items'][number]

/** What one has written down for others, with how far it has come, to be told to them. */
function MyRecorded() {
  const list = usePages(recorded, {})
  return (
    <Page foot={<Btn onTap={() => goTo('/member/record/index')}>代群众反映一件事</Btn>}>
      {list.loading && list.items.length === 0 ? <Loading /> : null}
      {list.refusal ? <Unanswered refusal={list.refusal} onRetry={list.reload} /> : null}
      {list.latest && list.items.length === 0 ? <Empty title='还没有代录过' note='走访、值班、来电时听到的事，替群众写下来，就会在这里看到进展。' /> : null}
      {list.items.map((one) => <Told key={one.id} one={one} />)}
      {list.more ? <Btn kind='plain' busy={list.loading} onTap={list.more}>更多</Btn> : null}
    </Page>
  )
}

function Told({ one: { at, of, phone, text, room, word, label, channel, receipt, slip, outcome, toldAt } }: { one: Recorded }) {
  const now = Date.now()
  const tone = word === 'answered' ? 'ok' : word === 'elsewhere' ? 'warn' : word === 'withdrawn' ? 'grey' : 'brand'
  return (
    <Card edge={outcome !== null && toldAt === null} tone={outcome !== null && toldAt === null ? 'warn' : 'plain'}>
      <Line><Tag tone={tone}>{label}</Tag><Small>编号 {slip ?? receipt}</Small></Line>
      <P>{text === null ? '这一条交给专门的同志办，内容不再显示。' : clip(shown(text), 60)}</P>
      <Small>{[of, room, channel, said(at, now)].filter(Boolean).join(' · ')}</Small>
      {outcome ? <Card tone='grey' title='告诉本人'><P>{outcome}</P></Card> : null}
      {toldAt ? <Small>议事室 {dayOnly(toldAt, now)}已告诉本人</Small> : null}
      {outcome && phone ? <Btn kind='plain' small icon='phone' label={`打给${of ?? '本人'} ${phone}`} onTap={() => dial(phone)}>{`打给${of ?? '本人'} ${phone}`}</Btn> : null}
    </Card>
  )
}

export default guarded(MyRecorded)
