import { useState } from 'react'
import { Area, Btn, Chips, Field, Notice, P, Refused, Sheet, Small, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { seats } from '@/domain/kernel/seats'
import { draw } from '@/domain/topic/takingPart'
import { volunteerSeats, type VolunteerSeat } from '@/domain/topic/volunteer'
import type { Taking } from './index'
import { inTheLot } from './inTheLot'
import type { SheetProps } from './sheet'

export function DrawSheet({ open, taking, onClose, onDone, onRefresh }: SheetProps & { taking: Taking }) {
  const filled = volunteerSeats.filter((one) => inTheLot(taking, one).length > 0)
  const [seat, setSeat] = useState<VolunteerSeat | ''>('')
  const [many, setMany] = useState('')
  const [reason, setReason] = useState('')
  const { run, refusal, wrong, clear } = useAction(draw)
  const chosen = seat || filled[0] || 'resident'
  const pool = inTheLot(taking, chosen).length
  const usual = String(Math.min(pool, taking.needs.find((one) => one.seat === chosen)?.need ?? 1))
  const again = taking.draws.some((one) => one.seat === chosen)
  const send = async () => {
    const seated = Number(many || usual)
    if (!(await run({ id: taking.id, version: taking.version, seat: chosen, seats: seated, reason: again ? reason : null }))) return
    setMany('')
    setReason('')
    await onDone(`抽签好了，${pool} 人里抽中 ${seated} 人`)
  }
  const refresh = () => {
    clear()
    return onRefresh()
  }
  return (
    <Sheet open={open} title='抽签定代表' onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} onRefresh={refresh} /><Btn onTap={send}>{again ? '重抽' : '现在抽签'}</Btn></Stack>}>
      <Chips label='抽哪一类' options={volunteerSeats.map((value) => ({ value, label: `${seats[value]}（${inTheLot(taking, value).length} 人报名）` }))} value={chosen} onChange={setSeat} error={wrong('seat')} />
      <Field label='抽几名' kind='number' value={many || usual} onChange={setMany} error={wrong('seats')} required />
      {again ? (
        <>
          <Notice tone='warn' title='这一类已经抽过了'>重抽以后按新的结果来，上次的结果和原因都留在记录里，报名的人都看得到。</Notice>
          <Area label='为什么重抽' value={reason} onChange={setReason} max={200} rows={2} error={wrong('reason')} required />
        </>
      ) : null}
      <P>先封存名单，再由系统产生种子，谁也改不了结果。没抽中的按顺序候补。</P>
      <Small>每位报名的人都会知道结果；代为报名的，请您打电话告诉。</Small>
    </Sheet>
  )
}
