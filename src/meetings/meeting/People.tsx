import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Chips, Line, Row, Rows, Stack, Tag } from '@/components'
import { clock, dateOf } from '@/domain/kernel/calendar'
import { arrivals } from '@/domain/meeting/attendance'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
import { distanceSaid } from '@/domain/meeting/door/whereabouts'
import { PersonSheet } from './PersonSheet'
import { groupsOf, reachedWords, toneOfReply, walkedIn } from './words'

/** A phone draws so many rows at once without stumbling. */
const step = 30

function standing(one: AttendanceView): string {
  if (one.status === 'present') return `${one.arrivedAt ? clock(one.arrivedAt) : ''} ${one.arrivedBy && one.arrivedBy !== 'code' ? arrivals[one.arrivedBy] : '已签到'}`
  return one.statusLabel
}

const delivered = (one: AttendanceView): string => (one.reached === 'notYet' ? (one.reachable ? '微信能通知到' : '要打电话') : `${reachedWords[one.reached]}${one.read ? ' · 已读' : ''}`)

/** `start`: the part of the list one came to see. */
export function People({ meeting, onMoved, start = 'all' }: { meeting: MeetingView; onMoved: () => Promise<void>; start?: string }) {
  const groups = groupsOf(meeting)
  const [picked, setPicked] = useState(start)
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
            note={[one.standsInFor ? `代${one.standsInFor}` : '', one.seatLabel, one.from, one.must ? '必须参加' : '', one.standIn ? `由${one.standIn}代会` : '', one.drawn ? '抽签产生' : '', one.conflict ? '有利益关系' : '', one.selfSigned ? '自己报名' : '', one.ahead === null ? '' : `候补第 ${one.ahead + 1}`, one.chair ?? '', one.away === null ? '' : distanceSaid(one.away), walkedIn(one) ? '' : delivered(one)].filter(Boolean).join(' · ')}
            onTap={() => setOpenId(one.id)}
          />
        ))}
      </Rows>
      {group.people.length > most ? <Btn kind='plain' onTap={() => setMost(most + step)}>更多（还有 {group.people.length - most} 人）</Btn> : null}
      <PersonSheet one={meeting.attendances.find(({ id }) => id === openId) ?? null} onClose={() => setOpenId(null)} onMoved={onMoved} day={dateOf(meeting.startsAt)} over={meeting.status === 'closed'} />
    </Stack>
  )
}
