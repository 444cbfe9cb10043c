import { dateOf, day, moment } from '@/domain/kernel/calendar'
import type { InputOf } from '@/domain/kernel/contract'
import type { plan } from '@/domain/meeting/contracts'
import { kinds, type Form } from '@/domain/meeting/meeting'

export interface Planned {
  room: string
  kind: (typeof kinds)[number]
  form: Form
  title: string
  date: string
  from: string
  to: string
  place: string
  agenda: string[]
}

/** Tomorrow evening, when people are home from work. */
export const usual = (room: { id: string; name: string; address: string }, topic: string | null, now: number): Planned => ({
  room: room.id,
  kind: '对话型协商',
  form: 'fixed',
  title: topic ? `${topic}协商会` : '',
  date: dateOf(now + day),
  from: '19:00',
  to: '20:30',
  place: placeOf(room),
  agenda: topic ? ['介绍情况和调研结果', '各方发言', '商量办法，形成共识'] : [],
})

export const placeOf = ({ name, address }: { name: string; address: string }): string => (address ? `${name}（${address}）` : name)

/** What is refused as a date stays one the server answers in words. */
const noMoment = -1

export const inputOf = ({ date, from, to, agenda, ...rest }: Planned, key: string, topic: string | null): InputOf<typeof plan> => ({
  ...rest,
  key,
  topic,
  startsAt: moment(date, from) ?? noMoment,
  endsAt: moment(date, to) ?? noMoment,
  agenda: agenda.filter((line) => line.trim() !== ''),
})
