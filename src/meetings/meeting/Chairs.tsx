import { useState } from 'react'
import { Btn, Chips, Field, P, Refused, Row, Rows, Sheet, Small } from '@/components'
import { useAct } from '@/client/useAct'
import { giveChair, seatAll } from '@/domain/meeting/calling/contracts'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'

/** Seats everybody who comes, in the order of the list. */
export function Chairs({ meeting, onMoved }: { meeting: MeetingView; onMoved: () => Promise<void> }) {
  const [open, setOpen] = useState(false)
  const [perRow, setPerRow] = useState('10')
  const [keep, setKeep] = useState<'keep' | 'anew'>('keep')
  const act = useAct()
  const coming = meeting.attendances.filter(({ status }) => status === 'coming' || status === 'present')
  const seated = coming.filter(({ chair }) => chair !== null).length
  if (coming.length === 0 || !coming.some(({ can }) => can.includes('giveChair'))) return null
  const send = async () => {
    if (!(await act.run(seatAll, { id: meeting.id, perRow: Number(perRow) || 0, keep: keep === 'keep' }))) return
    setOpen(false)
    await onMoved()
  }
  return (
    <>
      <Rows><Row icon='people' title='排座位' note={seated === 0 ? `参加的 ${coming.length} 人还没有排` : seated < coming.length ? `排了 ${seated} 人，还有 ${coming.length - seated} 人` : `${seated} 人都排好了`} onTap={() => setOpen(true)} /></Rows>
      <Sheet open={open} title='排座位' onClose={() => setOpen(false)} foot={<Btn busy={act.busy} onTap={send}>给 {coming.length} 人排座位</Btn>}>
        <P>按名单的顺序，从第 1 排第 1 号排起。本人在会议通知里看得到，签到以后也会告诉他。</P>
        <Field kind='number' label='一排几个座位' value={perRow} onChange={setPerRow} error={act.wrong('perRow')} required />
        {seated > 0 ? <Chips label='已经有座位的人' options={[{ value: 'keep', label: '不动，只排没有的' }, { value: 'anew', label: '全部重新排' }]} value={keep} onChange={setKeep} /> : null}
        <Small>要单独调整，在名单里点那个人。</Small>
        <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
      </Sheet>
    </>
  )
}

/** One chair by hand: the platform, a wheelchair's place. */
export function ChairOf({ one, onMoved }: { one: AttendanceView; onMoved: () => Promise<void> }) {
  const [writing, setWriting] = useState(false)
  const [chair, setChair] = useState(one.chair ?? '')
  const act = useAct()
  if (!one.can.includes('giveChair')) return one.chair ? <P>座位：{one.chair}</P> : null
  if (!writing) return <Rows><Row title='座位' extra={one.chair ?? '没有排'} onTap={() => setWriting(true)} /></Rows>
  const send = async () => {
    if (await act.run(giveChair, { id: one.id, version: one.version, chair: chair.trim() === '' ? null : chair })) await onMoved()
  }
  return (
    <>
      <Field label='座位' hint='例如 2 排 5 号、主席台；空着就是不排' max={20} value={chair} onChange={setChair} error={act.wrong('chair')} />
      <Refused refusal={act.refusal?.kind === 'invalid' ? null : act.refusal} onRefresh={onMoved} />
      <Btn kind='plain' small busy={act.busy} onTap={send}>记下座位</Btn>
    </>
  )
}
