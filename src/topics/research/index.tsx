import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Card, H1, Line, Notice, Page, Small, Snack, Tag, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import type { OutputOf } from '@/domain/kernel/contract'
import { dayOnly } from '@/domain/kernel/calendar'
import { prepared } from '@/domain/topic/preparing'
import { MoveButtons } from '@/staff/parts/MoveButtons'
import { Opened } from '@/staff/parts/Opened'
import { Contributions, Facts, Plans, Visits } from './Findings'
import { FactSheet } from './FactSheet'
import { PlanSheet } from './PlanSheet'
import { Readers } from './Readers'
import { VisitSheet } from './VisitSheet'

export type Prepared = OutputOf<typeof prepared>
type Act = 'research' | 'planResearch' | 'addFact' | 'sendFacts'

const words: Record<Act, string> = { research: '记调研', planResearch: '定调研计划', addFact: '加资料', sendFacts: '发材料' }

/** Without a visit there is nothing to send; with something new, sending is what waits. */
function arranged({ can, research, sentAt, unsent }: Prepared): { main?: Act; side?: Act; rest: Act[] } {
  const order: Act[] = research.length > 0 && (sentAt === null || unsent.length > 0) ? ['sendFacts', 'research', 'addFact', 'planResearch'] : ['research', 'addFact', 'planResearch', 'sendFacts']
  const may = order.filter((act) => can.includes(act) && (act !== 'sendFacts' || research.length > 0))
  const [main, side, ...rest] = may
  return { ...(main && { main }), ...(side && { side }), rest }
}

/** 商前: where one has been, what is known, and who has read it. */
function Research() {
  const id = readParam(useRouter().params.id)
  const view = useView(prepared, id ? { id } : null)
  const [over, setOver] = useState<Act | 'more' | null>(null)
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const close = () => setOver(null)
  const begin = (act: Act) => {
    if (act !== 'sendFacts') return setOver(act)
    close()
    return goTo(`/topics/pack/index?id=${encodeURIComponent(id)}`)
  }
  const done = async (text: string) => {
    close()
    setTold({ text, key: Date.now() })
    await view.reload()
  }
  const pack = view.value
  const acts = pack ? arranged(pack) : null
  const sheet = { on: { id, version: pack?.version ?? 0 }, onClose: close, onDone: done, onRefresh: view.reload }
  return (
    <Page foot={acts?.main ? <MoveButtons {...acts} says={(act: Act) => words[act]} begin={begin} more={over === 'more'} onMore={() => setOver('more')} onClose={close} /> : undefined}>
      <Opened view={view}>
        {(shown) => (
          <>
            <Head pack={shown} />
            <Plans pack={shown} />
            <Visits pack={shown} />
            <Facts pack={shown} />
            <Contributions pack={shown} />
            <Readers pack={shown} />
          </>
        )}
      </Opened>
      <PlanSheet open={over === 'planResearch'} {...sheet} />
      <VisitSheet open={over === 'research'} {...sheet} />
      <FactSheet open={over === 'addFact'} {...sheet} />
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Head({ pack }: { pack: Prepared }) {
  const { title, number, research, sentAt, unsent, readers } = pack
  const unread = readers.filter(({ state }) => state !== 'read').length
  const now = Date.now()
  return (
    <>
      <Card>
        <Line><Tag tone={sentAt === null ? 'warn' : 'ok'}>{sentAt === null ? '材料还没发' : `${dayOnly(sentAt, now)}发过`}</Tag><Small>议题 {number}</Small></Line>
        <H1>{title}</H1>
      </Card>
      {research.length === 0 ? <Notice tone='warn' title='不调研不协商'>先到现场，见当事的人，再记一次调研。</Notice> : null}
      {research.length > 0 && sentAt === null ? <Notice tone='warn' title='开会以前，先发材料'>把议题和调研情况发给委员和部门，发了才能通知开会。</Notice> : null}
      {sentAt !== null && unsent.length > 0 ? <Notice tone='warn' title={`有 ${unsent.length} 份新的还没发`}>{unsent.join('、')}</Notice> : null}
      {sentAt !== null && unsent.length === 0 && unread > 0 ? <Notice>{unread} 人还没读，名单在下面，可以打电话。</Notice> : null}
    </>
  )
}

export default guarded(Research)
