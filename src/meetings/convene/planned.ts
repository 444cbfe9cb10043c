import { clock, dateOf, day, moment } from '@/domain/kernel/calendar'
import type { InputOf } from '@/domain/kernel/contract'
import type { amend } from '@/domain/meeting/calling/contracts'
import type { plan } from '@/domain/meeting/contracts'
import { kinds, variants, type AgendaLine, type Form } from '@/domain/meeting/meeting'
import type { Every } from '@/domain/meeting/calling/repeating'
import type { MeetingView } from '@/domain/meeting/views'
import { signUpFormOf, signUpOf, type SignUpForm } from '../parts/signUpForm'

export type Kind = (typeof kinds)[number]

export interface Repeat {
  every: Every
  times: number
  /** Beginnings that are left out. */
  without: number[]
}

export interface Planned {
  room: string
  kind: Kind
  variant: string | null
  form: Form
  title: string
  date: string
  from: string
  to: string
  place: string
  agenda: AgendaLine[]
  signUp: SignUpForm
  noSignal: boolean
  signOut: boolean
  repeat: Repeat | null
}

/** Tomorrow evening, when people are home from work. */
export const usual = (room: { id: string; name: string; address: string }, topic: string | null, now: number): Planned => ({
  room: room.id,
  kind: '对话型协商',
  variant: null,
  form: 'fixed',
  title: topic ? `${topic}协商会` : '',
  date: dateOf(now + day),
  from: '19:00',
  to: '20:30',
  place: placeOf(room),
  agenda: topic ? ['介绍情况和调研结果', '各方发言', '商量办法，形成共识'].map((says) => ({ says, minutes: null })) : [],
  signUp: signUpFormOf(null),
  noSignal: false,
  signOut: false,
  repeat: null,
})

export const plannedOf = (meeting: MeetingView): Planned => ({
  room: meeting.room.id,
  kind: meeting.kind as Kind,
  variant: meeting.variant,
  form: meeting.form as Form,
  title: meeting.title,
  date: dateOf(meeting.startsAt),
  from: clock(meeting.startsAt),
  to: clock(meeting.endsAt),
  place: meeting.place,
  agenda: meeting.agenda,
  signUp: signUpFormOf(meeting.signUp),
  noSignal: meeting.noSignal,
  signOut: meeting.signOut,
  repeat: null,
})

export const placeOf = ({ name, address }: { name: string; address: string }): string => (address ? `${name}（${address}）` : name)

/** What is refused as a date stays one the server answers in words. */
const noMoment = -1
export const timesOf = ({ date, from, to }: Pick<Planned, 'date' | 'from' | 'to'>) => ({ startsAt: moment(date, from) ?? noMoment, endsAt: moment(date, to) ?? noMoment })

type Sent = Omit<InputOf<typeof amend>, 'id' | 'version'>
export const formOf = (planned: Planned): Sent => {
  const { kind, variant, form, title, place, agenda, signUp, noSignal, signOut } = planned
  return {
    kind, form, title, place, noSignal, signOut, ...timesOf(planned),
    variant: variant && variants[kind]?.includes(variant) ? variant : null,
    signUp: signUpOf(signUp),
    agenda: agenda.filter(({ says }) => says.trim() !== ''),
  }
}

export const inputOf = (planned: Planned, key: string, topic: string | null): InputOf<typeof plan> => ({
  ...formOf(planned), key, topic, room: planned.room, ...(planned.repeat && { repeat: planned.repeat }),
})
