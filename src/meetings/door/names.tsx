import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Btn, Field, P, Small, Stack, Tick } from '@/components'
import type { AttendanceView } from '@/domain/meeting/views'

const most = 30
const manyNames = 8

/** Found by name or by what they stand for; so many at once as a phone draws without stumbling. */
export function useNames(people: readonly AttendanceView[]) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(most)
  const wanted = typed.trim()
  const found = people.filter(({ name, from }) => name.includes(wanted) || from.includes(wanted))
  const seek = people.length > manyNames ? <Field label='找人' placeholder='姓名、单位或楼栋' value={typed} onChange={setTyped} /> : null
  const rest = found.length > shown ? <Btn kind='plain' onTap={() => setShown(shown + most)}>更多（还有 {found.length - shown} 人）</Btn> : null
  const none = people.length > 0 && found.length === 0 ? <Small>没有找到“{wanted}”。</Small> : null
  return { found: found.slice(0, shown), seek, rest: rest ?? none }
}

export const whoIs = ({ seatLabel, from, status }: AttendanceView): string => `${seatLabel} · ${from}${status === 'excused' ? ' · 已准假' : ''}`

interface NameProps {
  one: AttendanceView
  note?: ReactNode
  act: ReactNode
}

export function NameRow({ one, note, act }: NameProps) {
  return (
    <View className='roll'>
      <View className='roll-words'><P>{one.name}</P><Small>{note ?? whoIs(one)}</Small></View>
      <View className='roll-act'>{act}</View>
    </View>
  )
}

interface TicksProps {
  people: readonly AttendanceView[]
  ticked: ReadonlySet<string>
  onTick: (next: ReadonlySet<string>) => void
  note: (one: AttendanceView) => string
}

/** Several at once. */
export function TickNames({ people, ticked, onTick, note }: TicksProps) {
  const { found, seek, rest } = useNames(people)
  const turn = (id: string, on: boolean) => onTick(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)))
  return (
    <>
      {seek}
      <Stack tight>{found.map((one) => <Tick key={one.id} label={one.name} hint={note(one)} value={ticked.has(one.id)} onChange={(on) => turn(one.id, on)} />)}</Stack>
      {rest}
    </>
  )
}
