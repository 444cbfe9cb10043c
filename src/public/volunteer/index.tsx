import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Failed, Loading, Notice, NoticesOff, P, Page, Refused, Small, Stack, Tag, guarded } from '@/components'
import { askConsent, justAnswered, preloadTemplates } from '@/client/consent'
import { readParam } from '@/client/params'
import { useAct } from '@/client/useAct'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { meetingTime } from '@/domain/kernel/calendar'
import { meetingKinds } from '@/domain/notice/asking'
import { myVolunteering, offerAgain, stepBack } from '@/domain/topic/takingPart'
import { About, Ask } from './About'
import { Lots } from './Lots'
import { Offer } from './Offer'
import { StepBack } from './StepBack'

export type Volunteering = OutputOf<typeof myVolunteering>
type Mine = NonNullable<Volunteering['mine']>

/** Whoever spoke of a matter may come to where it is talked over: offering, the lot, stepping back. */
function VolunteerPage() {
  const opinion = readParam(useRouter().params.opinion)
  const view = useView(myVolunteering, opinion ? { opinion } : null)
  const act = useAct()
  const [leaving, setLeaving] = useState(false)
  useEffect(() => void preloadTemplates(), [])
  const value = view.value
  if (!opinion) return <Page><Failed title='没打开' note='这个链接不完整，请从“我提的事”打开。' onRetry={() => Taro.redirectTo({ url: '/resident/mine/index' })} /></Page>
  if (!value) return <Page>{view.refusal ? <Failed title='没打开' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}</Page>
  const { mine, open } = value
  if (!mine && open) return <Offer about={value} opinion={opinion} onDone={view.reload} />

  const refresh = () => {
    act.clear()
    return view.reload()
  }
  const again = async () => {
    void askConsent(meetingKinds)
    if (mine && (await act.run(offerAgain, { id: mine.id, version: mine.version }))) await view.reload()
  }
  const leave = async () => {
    if (mine && (await act.run(stepBack, { id: mine.id, version: mine.version }))) await view.reload()
    setLeaving(false)
  }
  const can = (move: string) => mine?.can.includes(move) ?? false
  const foot = can('offerAgain') ? <Btn onTap={again}>我又能来了</Btn> : can('stepBack') ? <Btn kind='plain' onTap={() => setLeaving(true)}>我来不了了</Btn> : undefined
  return (
    <Page foot={foot}>
      <Refused refusal={act.refusal} onRefresh={refresh} />
      <About about={value} />
      {mine ? <Standing mine={mine} people={value.people} /> : <Notice>现在不收报名了。想知道商量的结果，请看“我提的事”。</Notice>}
      {mine && justAnswered(meetingKinds) === 'off' ? <NoticesOff /> : null}
      {value.meeting ? <Meeting meeting={value.meeting} /> : null}
      <Lots draws={value.draws} mine={mine?.id ?? null} />
      <Ask about={value} />
      <StepBack open={leaving} invited={mine?.status === 'drawn' || mine?.status === 'invited'} busy={act.busy} onYes={leave} onNo={() => setLeaving(false)} />
    </Page>
  )
}

const tones = { offered: 'brand', drawn: 'ok', invited: 'ok', reserve: 'brand', declined: 'grey', withdrawn: 'grey' } as const

function Standing({ mine, people }: { mine: Mine; people: number }) {
  const tone = mine.status in tones ? tones[mine.status as keyof typeof tones] : 'grey'
  return (
    <Card tone={tone === 'ok' ? 'ok' : 'plain'}>
      <Tag tone={tone}>{mine.place ? `候补第 ${mine.place} 位` : mine.statusLabel}</Tag>
      <P>{mine.said}</P>
      <Small>{mine.name} · {mine.seatLabel} · {mine.from}。一共 {people} 个人报名。</Small>
    </Card>
  )
}

function Meeting({ meeting: { title, startsAt, endsAt, place } }: { meeting: NonNullable<Volunteering['meeting']> }) {
  return (
    <Card title='开会的时间地点'>
      <Stack tight>
        <P>{meetingTime(startsAt, endsAt, Date.now())}</P>
        <P>{place}</P>
        <Small>{title}。到了请到签到台，说您的名字。</Small>
      </Stack>
    </Card>
  )
}

export default guarded(VolunteerPage)
