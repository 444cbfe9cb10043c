import { Card, H1, Line, P, Row, Rows, Small, Stack, Tag } from '@/components'
import { meetingTime, said } from '@/domain/kernel/calendar'
import { agendaMinutes } from '@/domain/meeting/calling/agenda'
import { agendaSaid, forms, type Form } from '@/domain/meeting/meeting'
import { signUpWords } from '@/domain/meeting/calling/signUp'
import type { MeetingView } from '@/domain/meeting/views'
import { serialSaid, toneOf } from '../meetings/MeetingCard'

/** What is set for the door and the list, as far as it is out of the ordinary. */
function settings({ signUp, noSignal, signOut, fenceMetres }: MeetingView, now: number): string[] {
  return [
    signUp ? `报名参加：${signUp.left === null ? '' : signUp.left > 0 ? `还剩 ${signUp.left} 个，` : '满了，'}${signUpWords(signUp, now)}` : '',
    [noSignal ? '会场没有信号' : '', signOut ? '要签退' : '', fenceMetres === null ? '' : `会场周围 ${fenceMetres} 米`].filter(Boolean).join(' · '),
  ].filter(Boolean)
}

export function About({ meeting }: { meeting: MeetingView }) {
  const { title, kind, variant, form, status, statusLabel, startsAt, endsAt, place, room, topic, agenda, boundary, series } = meeting
  const now = Date.now()
  const minutes = agendaMinutes(agenda)
  return (
    <>
      <Card>
        <Line><Tag tone={toneOf(status)}>{statusLabel}</Tag><Small>{room.name}</Small></Line>
        <H1>{title}</H1>
        <Stack tight>
          <P>{meetingTime(startsAt, endsAt, now)}</P>
          <P>{place}</P>
          <Small>{[variant ? `${kind}（${variant}）` : kind, forms[form as Form]].join(' · ')}</Small>
          {series ? <Small>{serialSaid(meeting)}</Small> : null}
          {settings(meeting, now).map((one) => <Small key={one}>{one}</Small>)}
          {boundary ? <Small>边界清单：{boundary.by} {said(boundary.at, now)}核对</Small> : null}
          {agenda.map((line, at) => <Small key={at}>议程 {at + 1}. {agendaSaid(line)}</Small>)}
          {minutes > 0 ? <Small>议程一共 {minutes} 分钟</Small> : null}
        </Stack>
      </Card>
      {topic ? <Rows><Row icon='doc' title={topic.title} note='议题' href={`/topics/topic/index?id=${encodeURIComponent(topic.id)}`} /></Rows> : null}
    </>
  )
}
