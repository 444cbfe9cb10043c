import { useState } from 'react'
import { View } from '@tarojs/components'
import { Area, Btn, Line, P, Refused, Row, Rows, Sheet, Small, Stack, Tag, type Tone } from '@/components'
import { dial } from '@/client/dial'
import { useAction } from '@/client/useAction'
import { seats } from '@/domain/kernel/seats'
import { noteDecline } from '@/domain/topic/takingPart'
import { volunteerSeats } from '@/domain/topic/volunteer'
import type { Taking } from './index'

type Person = Taking['volunteers'][number]
const tones: Record<string, Tone> = { offered: 'grey', drawn: 'ok', reserve: 'brand', invited: 'ok', declined: 'warn', withdrawn: 'grey' }
const order = ['drawn', 'invited', 'reserve', 'offered', 'declined', 'withdrawn']
const step = 30

interface PeopleProps {
  taking: Taking
  onDone: (text: string) => Promise<unknown>
  onRefresh: () => Promise<void>
}

/** Who is willing, seat by seat: drawn first, then the reserves as the lot has ordered them. */
export function People({ taking, onDone, onRefresh }: PeopleProps) {
  const [openId, setOpenId] = useState<string | null>(null)
  const one = taking.volunteers.find(({ id }) => id === openId)
  return (
    <>
      {volunteerSeats.map((seat) => <Group key={seat} title={seats[seat]} people={taking.volunteers.filter((person) => person.seat === seat)} onOpen={setOpenId} />)}
      {one ? <PersonSheet key={`${one.id}@${one.version}`} one={one} onClose={() => setOpenId(null)} onDone={onDone} onRefresh={onRefresh} /> : null}
    </>
  )
}

function Group({ title, people, onOpen }: { title: string; people: readonly Person[]; onOpen: (id: string) => void }) {
  const [most, setMost] = useState(step)
  if (people.length === 0) return null
  const sorted = [...people].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.place ?? 0) - (b.place ?? 0))
  return (
    <Stack>
      <Rows label={`报名做${title}的人`}>
        {sorted.slice(0, most).map((one) => (
          <Row
            key={one.id}
            title={<Line><View>{one.name}</View><Tag tone={tones[one.status] ?? 'grey'}>{one.place ? `候补第 ${one.place} 位` : one.statusLabel}</Tag></Line>}
            note={[title, one.from, one.byPhone ? '代为报名，要打电话' : '', one.reason ?? ''].filter(Boolean).join(' · ')}
            onTap={() => onOpen(one.id)}
          />
        ))}
      </Rows>
      {sorted.length > most ? <Btn kind='plain' onTap={() => setMost(most + step)}>更多（还有 {sorted.length - most} 人）</Btn> : null}
    </Stack>
  )
}

function PersonSheet({ one, onClose, onDone, onRefresh }: { one: Person; onClose: () => void; onDone: PeopleProps['onDone']; onRefresh: () => Promise<void> }) {
  const [reason, setReason] = useState('')
  const { run, refusal, wrong, clear } = useAction(noteDecline)
  const callable = !one.phone.includes('*')
  const declines = one.can.includes('noteDecline')
  const send = async () => {
    if (!(await run({ id: one.id, version: one.version, reason }))) return
    onClose()
    await onDone(`记下了：${one.name}来不了`)
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  return (
    <Sheet open title={one.name} onClose={onClose} foot={declines ? <Btn kind='plain' onTap={send}>记来不了</Btn> : <Btn kind='plain' onTap={onClose}>关闭</Btn>}>
      <P>{one.seatLabel} · {one.from}</P>
      <Small>{one.place ? `候补第 ${one.place} 位` : one.statusLabel}{one.reason ? `：${one.reason}` : ''}</Small>
      {callable ? <Rows><Row icon='phone' title='打电话' extra={one.phone} onTap={() => dial(one.phone)} /></Rows> : <Small>电话 {one.phone}</Small>}
      {declines ? (
        <>
          <Area label='来不了的原因' hint='记下以后，候补的人递补上来；这条记录一直留着。' value={reason} onChange={setReason} max={200} rows={2} error={wrong('reason')} />
          <Refused refusal={wrong('reason') ? null : refusal} onRefresh={again} />
        </>
      ) : null}
    </Sheet>
  )
}
