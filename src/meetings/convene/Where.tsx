import { Chips, Field } from '@/components'
import { useView } from '@/client/useView'
import { usualPlaces } from '@/domain/meeting/calling/contracts'
import { forms, type Form as MeetingForm } from '@/domain/meeting/meeting'
import type { Planned } from './planned'

const formOptions = (Object.keys(forms) as MeetingForm[]).map((value) => ({ value, label: forms[value] }))
const asks: Record<MeetingForm, { label: string; hint: string }> = {
  fixed: { label: '地点', hint: '写到第几层、哪个房间' },
  mobile: { label: '地点', hint: '写清楚在哪里集合，例如 三号楼院坝、村口大樟树下' },
  online: { label: '线上怎么进', hint: '写清用什么软件、会议号和密码，或者贴上链接，例如 腾讯会议 123 456 789' },
}

/** Without the address in brackets. */
const bare = (place: string): string => place.replace(/[（(].*$/, '').trim()

interface WhereProps {
  planned: Planned
  set: (change: Partial<Planned>) => void
  wrong: (field: string) => string | undefined
  /** Where the room itself is. */
  own: string
}

export function Where({ planned: { room, form, place }, set, wrong, own }: WhereProps) {
  const view = useView(usualPlaces, room ? { room } : null)
  const places = view.value?.places.some((one) => bare(one) === bare(own)) ? view.value.places : [own, ...(view.value?.places ?? [])].filter((one) => one !== '')
  const pick = (next: MeetingForm) => set({ form: next, ...(next === 'online' && places.includes(place) ? { place: '' } : {}), ...(next !== 'online' && form === 'online' ? { place: own } : {}) })
  return (
    <>
      <Chips id='form' label='在哪里开' options={formOptions} value={form} onChange={pick} error={wrong('form')} />
      <Field id='place' label={asks[form].label} hint={asks[form].hint} max={100} value={place} onChange={(next) => set({ place: next })} error={wrong('place')} required />
      {form !== 'online' && places.length > 1 ? <Chips label='常用的地点' options={places.map((one) => ({ value: one, label: one }))} value={places.includes(place) ? place : ''} onChange={(next) => set({ place: next })} /> : null}
    </>
  )
}
