import { useState } from 'react'
import { Btn, Notice, Row, Rows, Stack } from '@/components'
import { dial } from '@/client/dial'
import type { MeetingView } from '@/domain/meeting/views'
import { dialable, reachedWords } from './words'

const atFirst = 6

/** Whom to call, before the notice goes out and after. */
export function Calls({ meeting }: { meeting: MeetingView }) {
  const [all, setAll] = useState(false)
  const people = meeting.attendances.filter(({ call }) => call)
  if (people.length === 0) return null
  const shown = all ? people : people.slice(0, atFirst)
  return (
    <Stack>
      <Notice tone='warn' title={meeting.status === 'cancelled' ? `${people.length} 人还不知道会议取消了，请打电话` : `${people.length} 人微信通知不到，请打电话`}>本人在小程序里看了或者回复了，就会从这里消失。</Notice>
      <Rows label='要打电话的人'>
        {shown.map((one) => {
          const number = dialable(one)
          const why = one.reached === 'notYet' || one.reached === 'byPhone' ? '' : `（${reachedWords[one.reached]}）`
          const who = { title: `${one.name}${why}`, note: [one.seatLabel, one.from, one.phone ?? '没有留电话'].join(' · ') }
          return number ? <Row key={one.id} icon='phone' {...who} onTap={() => dial(number)} /> : <Row key={one.id} {...who} />
        })}
      </Rows>
      <Row icon='doc' title='打印电话通知单' note='电话是全的，边打边记' href={`/topics/papers/index?meeting=${encodeURIComponent(meeting.id)}`} />
      {people.length > shown.length ? <Btn kind='plain' small onTap={() => setAll(true)}>还有 {people.length - shown.length} 人</Btn> : null}
    </Stack>
  )
}
