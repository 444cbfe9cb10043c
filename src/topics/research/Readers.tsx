import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Chips, Line, Row, Rows, Stack, Tag, type Tone } from '@/components'
import { dial } from '@/client/dial'
import { said } from '@/domain/kernel/calendar'
import { readStates, type ReadState } from '@/domain/topic/facts'
import type { Reader } from '@/domain/topic/preparing'
import type { Prepared } from './index'

const tones: Record<ReadState, Tone> = { unread: 'warn', behind: 'warn', read: 'ok' }
const step = 30

/** Who has read it and when; who has not can be called with one tap. */
export function Readers({ pack: { readers } }: { pack: Prepared }) {
  const [picked, setPicked] = useState<ReadState | 'all'>('all')
  const [most, setMost] = useState(step)
  if (readers.length === 0) return null
  const by = (state: ReadState) => readers.filter((one) => one.state === state)
  const groups = [
    { value: 'all' as const, label: `全部 ${readers.length}` },
    ...(['unread', 'behind', 'read'] as const).flatMap((state) => (by(state).length > 0 ? [{ value: state, label: `${readStates[state]} ${by(state).length}` }] : [])),
  ]
  const shown = picked === 'all' ? [...by('unread'), ...by('behind'), ...by('read')] : by(picked)
  return (
    <Stack>
      <Chips label='谁读了' options={groups} value={picked} onChange={setPicked} />
      <Rows label='收到材料的人'>{shown.slice(0, most).map((one) => <Person key={one.person} one={one} />)}</Rows>
      {shown.length > most ? <Btn kind='plain' onTap={() => setMost(most + step)}>更多（还有 {shown.length - most} 人）</Btn> : null}
    </Stack>
  )
}

function Person({ one }: { one: Reader }) {
  const { name, from, seatLabel, state, readAt, phone } = one
  const now = Date.now()
  const title = <Line><View>{name}</View><Tag tone={tones[state]}>{state === 'read' && readAt !== null ? `${said(readAt, now)}读` : readStates[state]}</Tag></Line>
  const call = state !== 'read' && phone !== null && !phone.includes('*') ? phone : null
  const note = [seatLabel, from, state === 'read' ? '' : (phone ?? '没有留电话')].filter(Boolean).join(' · ')
  return call ? <Row icon='phone' title={title} note={note} onTap={() => dial(call)} /> : <Row title={title} note={note} />
}
