import { useState } from 'react'
import { Area, Chips, DateField, Field, Notice, P, Photos, TimeField, type Photo } from '@/components'
import { clock, dateOf } from '@/domain/kernel/calendar'
import { verify } from '@/domain/supervision/contracts'
import { landings } from '@/domain/supervision/parts'
import { MoveSheet } from './MoveSheet'
import { useSending } from './useSending'
import { orNull, type SheetProps } from './sheet'

type Landing = (typeof landings)[number]

/** Seen on the spot: when, where, with whom, with photos; and what the residents will read. */
export function VerifySheet({ handover, on, behalf: _behalf, onDone, ...sheet }: SheetProps) {
  const [date, setDate] = useState(dateOf(Date.now()))
  const [time, setTime] = useState(clock(Date.now()))
  const [place, setPlace] = useState('')
  const [people, setPeople] = useState('')
  const [findings, setFindings] = useState('')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [as, setAs] = useState<Landing | ''>('')
  const [where, setWhere] = useState('')
  const [outcome, setOutcome] = useState('')
  const sending = useSending()
  const { wrong } = sending
  const send = async () => {
    const seen = { date, time, place, people, findings: orNull(findings), landed: as === '' ? null : { as, where }, outcome }
    const done = await sending.send(verify, (files) => ({ ...on, ...seen, photos: files }), { photos })
    if (!done) return
    sheet.onClose()
    onDone('已核实办结', done)
  }
  return (
    <MoveSheet {...sheet} title='核实办结' text='请到现场看过再办结。' confirm='核实办结' sending={sending} onSend={send}>
      <DateField label='哪天去看的' end={dateOf(Date.now())} value={date} onChange={setDate} error={wrong('date')} required />
      <TimeField label='几点' value={time} onChange={setTime} error={wrong('time')} required />
      <Field label='在哪里看的' value={place} onChange={setPlace} max={60} error={wrong('place')} required />
      <Field label='一起去的人' hint='例如：张宏、王建国委员、住户代表两位' value={people} onChange={setPeople} max={200} error={wrong('people')} required />
      <P>现场照片</P>
      <Photos value={photos} onChange={setPhotos} label='现场照片' />
      {wrong('photos') ? <Notice tone='bad'>{wrong('photos')}</Notice> : null}
      <Area label='看到的情况（选填）' value={findings} onChange={setFindings} max={500} rows={2} error={wrong('findings')} />
      <Chips label='成果落在哪里（选填）' options={landings.map((one) => ({ value: one, label: one }))} value={as} onChange={(next) => setAs(next === as ? '' : next)} error={wrong('landed.as')} />
      {as ? <Field label='具体是什么' hint='例如：三号楼电梯；《停车管理办法》' value={where} onChange={setWhere} max={100} error={wrong('landed.where')} required /> : null}
      <Area
        label='告诉群众的话'
        hint={`反映这件事的 ${handover.together} 人，每人都会一字不差地读到。请写得让老人也看得懂：办了什么，去哪里能看到。`}
        value={outcome}
        onChange={setOutcome}
        max={500}
        rows={4}
        error={wrong('outcome')}
        required
      />
    </MoveSheet>
  )
}
