import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Failed, Loading, Notice, Page, Refused, Small, Toggle, guarded, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { shortageSaid } from '@/domain/kernel/seats'
import { clashes } from '@/domain/meeting/calling/contracts'
import { candidates, invite, look } from '@/domain/meeting/contracts'
import { Candidates } from './Candidates'
import { Drawn } from './Drawn'
import { Guests } from './Guests'
import { busyAt, guestsFrom, mostAsked, peopleFrom, type GuestForm, type Picked } from './invited'

const back = (id: string) => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: `/meetings/meeting/index?id=${encodeURIComponent(id)}` }))

function Invite() {
  const params = useRouter().params
  const id = params.id ? decodeURIComponent(params.id) : ''
  const list = useView(candidates, id ? { id } : null)
  const meeting = useView(look, id ? { id } : null)
  const act = useAction(invite)
  const [picked, setPicked] = useState<Picked>({ people: [], must: [] })
  /** Drawn by lot, and not to be asked this time after all. */
  const [left, setLeft] = useState<readonly string[]>([])
  const [guests, setGuests] = useState<GuestForm[]>([])
  const [later, setLater] = useState(false)
  const people = list.value?.people
  const at = meeting.value
  const inTheWay = useView(clashes, at && people ? { meeting: id, room: at.room.id, startsAt: at.startsAt, endsAt: at.endsAt, place: at.place, people: people.slice(0, mostAsked).map((one) => one.id) } : null)
  const busy = busyAt(inTheWay.value)
  const clashing = picked.people.filter((one) => busy.has(one)).length
  useEffect(() => {
    const [wrong] = act.refusal?.kind === 'invalid' ? Object.keys(act.refusal.fields) : []
    if (wrong) showField(wrong.replace(/\./g, '-'))
  }, [act.refusal])
  const drawn = (list.value?.volunteers ?? []).filter(({ id: one }) => !left.includes(one))
  const count = picked.people.length + guests.length + drawn.length

  const send = async () => {
    if (!people) return
    if (await act.run({ id, people: peopleFrom(people, picked), guests: guestsFrom(guests), volunteers: drawn.map((one) => ({ id: one.id })), ...(later && { later }) })) await back(id)
  }
  if (!people) {
    return <Page>{list.refusal ? <Failed title='没有打开' note={list.refusal.text} onRetry={list.reload} /> : id ? <Loading /> : <Notice tone='warn'>这个链接不完整，请从会议里打开。</Notice>}</Page>
  }
  const sent = meeting.value?.status === 'notified' || meeting.value?.status === 'open'
  const missing = meeting.value?.seatsMissing ?? []
  return (
    <Page
      foot={
        <>
          <Refused refusal={act.refusal} onRefresh={list.reload} />
          {clashing > 0 ? <Small>勾选的人里有 {clashing} 人那时有别的安排。</Small> : null}
          <Btn busy={act.busy} disabled={count === 0} onTap={send}>{count === 0 ? '请先勾选要邀请的人' : `邀请这 ${count} 人`}</Btn>
        </>
      }
    >
      {missing.length > 0 ? <Notice tone='warn' title={shortageSaid(missing)}>利益相关的人都要请到，才能发通知。</Notice> : null}
      {sent ? <Notice>会议通知已经发过，新邀请的人会马上收到通知。</Notice> : null}
      {at && at.later > 0 ? <Card><Toggle label={`以后的 ${at.later} 次也请这些人`} hint='抽签抽中的只请这一次；每次会各发各的通知' value={later} onChange={setLater} /></Card> : null}
      <Drawn people={list.value?.volunteers ?? []} left={left} onChange={setLeft} />
      <Candidates people={people} picked={picked} busy={busy} onChange={setPicked} />
      <Guests guests={guests} onChange={setGuests} wrong={act.wrong} />
    </Page>
  )
}

export default guarded(Invite)
