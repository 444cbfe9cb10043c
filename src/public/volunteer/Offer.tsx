import { useEffect } from 'react'
import { Btn, Chips, Field, Notice, P, Page, Refused, Small, showField } from '@/components'
import { askConsent } from '@/client/consent'
import { useAction } from '@/client/useAction'
import { useForm } from '@/client/useForm'
import { meetingKinds } from '@/domain/notice/asking'
import { volunteer } from '@/domain/topic/takingPart'
import type { VolunteerSeat } from '@/domain/topic/volunteer'
import { About, Ask } from './About'
import type { Volunteering } from './index'

interface Offered {
  name: string
  phone: string
  seat: VolunteerSeat | ''
  from: string
}

const sides: readonly { value: VolunteerSeat; label: string }[] = [{ value: 'resident', label: '替街坊说话' }, { value: 'concerned', label: '这事直接碰到我家' }]
const first: Offered = { name: '', phone: '', seat: '', from: '' }
const fields = ['name', 'phone', 'seat', 'from']

/** Name, telephone, which side, where they live: four lines and one tap. */
export function Offer({ about, opinion, onDone }: { about: Volunteering; opinion: string; onDone: () => Promise<unknown> }) {
  const { form, set, forget } = useForm<Offered>(`volunteer:${opinion}`, first)
  const { run, refusal, wrong, clear } = useAction(volunteer)
  useEffect(() => {
    const bad = refusal?.kind === 'invalid' ? fields.find((field) => refusal.fields[field]) : undefined
    if (bad) showField(`offer-${bad}`)
  }, [refusal])
  const send = async () => {
    if (!form) return
    // WeChat's question must come first in the tap; signing up does not wait for its answer.
    void askConsent(meetingKinds)
    if (!(await run({ opinion, ...form, seat: form.seat as VolunteerSeat }))) return
    forget()
    await onDone()
  }
  const refresh = async () => {
    clear()
    await onDone()
  }
  if (!form) return null
  return (
    <Page foot={<><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={refresh} /><Small>姓名和电话只给议事室看，用来请您来开会。不会告诉他们哪句话是您写的。</Small><Btn onTap={send}>我愿意来</Btn></>}>
      <About about={about} />
      <Notice>{about.people > 0 ? `已经有 ${about.people} 个人报名。` : ''}人多了就抽签，抽中没抽中都会告诉您。不想来了，随时可以退出。</Notice>
      <P>请留下这几样：</P>
      <Field id='offer-name' label='您的名字' value={form.name} onChange={(name) => set({ name })} max={20} error={wrong('name')} required />
      <Field id='offer-phone' label='电话' kind='phone' value={form.phone} onChange={(phone) => set({ phone })} error={wrong('phone')} required />
      <Chips id='offer-seat' label='您是哪一方' options={sides} value={form.seat} onChange={(seat) => set({ seat })} error={wrong('seat')} />
      <Field id='offer-from' label='住哪里' value={form.from} onChange={(from) => set({ from })} max={30} hint='例如 3 号楼 601' error={wrong('from')} required />
      <Ask about={about} />
    </Page>
  )
}
