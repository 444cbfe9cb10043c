import { Card, H1, Notice, P, Small, Stack, Tag, Tags, type Tone } from '@/components'
import { clock, meetingStart, meetingTime, said } from '@/domain/kernel/calendar'
import type { MyMeeting } from '@/domain/meeting/views'
import { replyOf } from '../replies'
import { Places } from './Places'

const because = (words: string, reason: string | null) => (reason ? `${words}原因：${reason}` : words)

/** What has changed since the notice, before anything else. */
function News({ meeting }: { meeting: MyMeeting }) {
  if (meeting.status === 'cancelled') return <Notice tone='bad' title='会议取消了，您不用来了'>{meeting.because ? `原因：${meeting.because}` : null}</Notice>
  const { answeredBefore: before, leaveDenied } = meeting.me
  if (before) return <Notice tone='warn' title='时间改了，请再回复'>{because(`您${said(before.at, Date.now())}回复的是原来的时间${before.startsAt ? `（${meetingStart(before.startsAt, Date.now())}）` : ''}，下面是新的时间。`, meeting.because)}</Notice>
  if (leaveDenied) return <Notice tone='warn' title='这次没有准假，请您参加'>{because('', leaveDenied)}</Notice>
  if (meeting.status === 'postponed') return <Notice tone='warn' title='会议延期了'>{because('下面是新的时间。', meeting.because)}</Notice>
  return null
}

/** Where the meeting's own state is worth a word. */
const tones: Partial<Record<string, Tone>> = { open: 'ok', closed: 'grey', cancelled: 'bad' }

export function About({ meeting }: { meeting: MyMeeting }) {
  const { me, title, startsAt, endsAt, place, room, status } = meeting
  const reply = replyOf(me.status)
  const silent = (status === 'closed' || status === 'cancelled') && (me.status === 'invited' || me.status === 'leaveAsked')
  const tone = tones[status]
  const seat = [`您的身份：${me.seatLabel}${me.from ? `（${me.from}）` : ''}`, me.must ? '必须参加' : meeting.signUp ? '自愿报名' : '邀请您参加'].join(' · ')
  return (
    <>
      <News meeting={meeting} />
      <Card>
        <Tags>
          {silent ? null : <Tag tone={reply.tone}>{me.arrivedAt ? `${clock(me.arrivedAt)} 已签到` : reply.says}</Tag>}
          {tone ? <Tag tone={tone}>{meeting.statusLabel}</Tag> : null}
        </Tags>
        <H1>{title}</H1>
        <Stack tight>
          <P>{meetingTime(startsAt, endsAt, Date.now())}</P>
          <P>{place}</P>
          {room.name && !place.includes(room.name) ? <Small>{room.name} · {meeting.variant ?? meeting.kind}</Small> : <Small>{meeting.variant ?? meeting.kind}</Small>}
          <Small>{seat}</Small>
          {me.chair ? <P>您的座位：{me.chair}</P> : null}
          <Places meeting={meeting} />
          {me.standIn ? <Small>代您参加：{me.standIn.name}{me.standIn.phone ? `，${me.standIn.phone}` : ''}</Small> : null}
          {me.leaveReason && (me.status === 'leaveAsked' || me.status === 'excused') ? <Small>您的请假原因：{me.leaveReason}</Small> : null}
        </Stack>
      </Card>
    </>
  )
}
