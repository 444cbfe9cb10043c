import { Card, H1, Line, P, Row, Rows, Small, Stack, Tag } from '@/components'
import { meetingTime, said } from '@/domain/kernel/calendar'
import { forms, type Form } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import { toneOf } from '../meetings/MeetingCard'

export function About({ meeting }: { meeting: MeetingView }) {
  const { title, kind, form, status, statusLabel, startsAt, endsAt, place, room, topic, agenda, boundary } = meeting
  return (
    <>
      <Card>
        <Line><Tag tone={toneOf(status)}>{statusLabel}</Tag><Small>{room.name}</Small></Line>
        <H1>{title}</H1>
        <Stack tight>
          <P>{meetingTime(startsAt, endsAt, Date.now())}</P>
          <P>{place}</P>
          <Small>{kind} · {forms[form as Form]}</Small>
          {boundary ? <Small>边界清单：{boundary.by} {said(boundary.at, Date.now())}核对</Small> : null}
          {agenda.map((line, at) => <Small key={at}>议程 {at + 1}. {line}</Small>)}
        </Stack>
      </Card>
      {topic ? <Rows><Row icon='doc' title={topic.title} note='议题' href={`/topics/topic/index?id=${encodeURIComponent(topic.id)}`} /></Rows> : null}
    </>
  )
}
