import { useState, type ReactNode } from 'react'
import { Chips, DateField, Field, Notice, P, Photos, type Photo } from '@/components'
import { dateOf } from '@/domain/kernel/calendar'
import { behalfWays, type BehalfWay } from '@/domain/supervision/parts'

export interface Behalf {
  way: BehalfWay
  who: string
  date: string
  /** Paths on this phone before they are uploaded, files afterwards. */
  photos: string[]
}

/** How the unit told whoever acts in its name; nothing is asked of the unit's own people. */
export function useBehalf(on: boolean, unit: string, wrong: (field: string) => string | undefined): { value: Behalf | null; fields: ReactNode } {
  const [way, setWay] = useState<BehalfWay>('电话')
  const [who, setWho] = useState('')
  const [date, setDate] = useState(dateOf(Date.now()))
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  if (!on) return { value: null, fields: null }
  const fields = (
    <>
      <Notice tone='warn' title={`您在代${unit}办`}>会记下是您代办的。谁代报了办理结果，就不能再去核实。</Notice>
      <Chips label='单位怎么告诉您的' options={behalfWays.map((one) => ({ value: one, label: one }))} value={way} onChange={setWay} error={wrong('behalf') ?? wrong('behalf.way')} />
      <Field label='单位里谁说的' value={who} onChange={setWho} max={40} hint='例如：办公室刘科长' error={wrong('behalf.who')} required />
      <DateField label='哪天说的' end={dateOf(Date.now())} value={date} onChange={setDate} error={wrong('behalf.date')} required />
      <P>{way === '来函' ? '来函的照片' : '凭据的照片（选填）'}</P>
      <Photos value={photos} onChange={setPhotos} label={way === '来函' ? '来函照片' : '凭据照片'} />
      {wrong('behalf.photos') ? <Notice tone='bad'>{wrong('behalf.photos')}</Notice> : null}
    </>
  )
  return { value: { way, who, date, photos: photos.map(({ path }) => path) }, fields }
}
