import { useState } from 'react'
import { Btn, Card, Small, Tick, Toggle } from '@/components'
import { seats, type Seat } from '@/domain/kernel/seats'
import type { Candidate, Picked } from './invited'

const step = 12

interface GroupProps {
  seat: Seat
  people: readonly Candidate[]
  picked: Picked
  /** What they have to do at that time already. */
  busy: ReadonlyMap<string, string>
  onChange: (picked: Picked) => void
}

const without = <T,>(all: readonly T[], gone: readonly T[]): T[] => all.filter((one) => !gone.includes(one))

export function SeatGroup({ seat, people, picked, busy, onChange }: GroupProps) {
  const [most, setMost] = useState(step)
  const free = people.filter((one) => !one.invited).map(({ id }) => id)
  const ticked = free.filter((id) => picked.people.includes(id))
  const all = free.length > 0 && ticked.length === free.length
  const tick = (id: string, on: boolean) => onChange({ ...picked, people: on ? [...picked.people, id] : without(picked.people, [id]) })
  const tickAll = () => onChange({ ...picked, people: all ? without(picked.people, free) : [...without(picked.people, free), ...free] })
  const need = (on: boolean) => onChange({ ...picked, must: on ? [...picked.must, seat] : without(picked.must, [seat]) })
  return (
    <Card title={`${seats[seat]} ${people.length} 人`} extra={<Small>已勾选 {ticked.length}</Small>}>
      {ticked.length > 0 ? <Toggle label={`勾选的${seats[seat]}必须参加`} hint='不打开就是自愿报名' value={picked.must.includes(seat)} onChange={need} /> : null}
      {people.slice(0, most).map(({ id, name, from, invited, reachable }) => (
        <Tick
          key={id}
          label={name}
          hint={[from, busy.get(id) ?? '', invited ? '已经邀请' : reachable ? '微信能通知到' : '要打电话'].filter(Boolean).join(' · ')}
          value={invited || picked.people.includes(id)}
          disabled={invited}
          onChange={(on) => tick(id, on)}
        />
      ))}
      {people.length > most ? <Btn kind='quiet' small onTap={() => setMost(most + step)}>更多{seats[seat]}（还有 {people.length - most} 人）</Btn> : null}
      {free.length > 1 ? <Btn kind='plain' small onTap={tickAll}>{all ? `这 ${free.length} 人都不选` : `选这 ${free.length} 人`}</Btn> : null}
    </Card>
  )
}
