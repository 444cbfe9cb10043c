import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Chips, Line, Row, Rows, Stack, Tag } from '@/components'
import { clock } from '@/domain/kernel/calendar'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
import { PersonSheet } from './PersonSheet'
import { groupsOf, reachedWords, toneOfReply, walkedIn } from './words'

/** A phone draws so many rows at once without stumbling. */
const step = 30

function standing(one: AttendanceView): string {
  if (one.status === 'present') return `${one.arrivedAt ? clock(one.arrivedAt) : ''} ${walkedIn(one) ? '现场登记' : one.arrivedBy === 'hand' ? '点名签到' : '已签到'}`
  return one.statusLabel
}

const delivered = (one: AttendanceView): string => (one.reached === 'notYet' ? (one.reachable ? '微信能通知到' : '要打电话') : `${reachedWords[one.reached]}${one.read ? ' · 已读' : ''}`)

export function People({ meeting, onMoved }: { meeting: MeetingView; onMoved: () => Promise<void> }) {
  const groups = groupsOf(meeting)
  const [picked, setPicked] = useState('all')
  const [most, setMost] = useState(step)
  const [openId, setOpenId] = useState<string | null>(null)
  const group = groups.find(({ key }) => key === picked) ?? groups[0]
  if (!group || meeting.attendances.length === 0) return null
  const pick = (key: string) => {
    setPicked(key)
    setMost(step)
  }
  return (
    <Stack>
      <Chips label='参会名单' options={groups.map(({ key, label, people }) => ({ value: key, label: `${label} ${people.length}` }))} value={group.key} onChange={pick} />
      <Rows label='参会名单'>
        {group.people.slice(0, most).map((one) => (
          <Row
            key={one.id}
            title={<Line><View>{one.name}</View><Tag tone={toneOfReply(one.status)}>{standing(one)}</Tag></Line>}
            note={[one.seatLabel, one.from, one.must ? '必须参加' : '', one.drawn ? '抽签产生' : '', one.conflict ? '有利益关系' : '', walkedIn(one) ? '' : delivered(one)].filter(Boolean).join(' · ')}
            onTap={() => setOpenId(one.id)}
          />
        ))}
      </Rows>
      {group.people.length > most ? <Btn kind='plain' onTap={() => setMost(most + step)}>更多（还有 {group.people.length - most} 人）</Btn> : null}
      <PersonSheet one={meeting.attendances.find(({ id }) => id === openId) ?? null} onClose={() => setOpenId(null)} onMoved={onMoved} />
    </Stack>
  )
}
