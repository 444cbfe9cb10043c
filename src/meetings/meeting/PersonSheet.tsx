import { Btn, P, Row, Rows, Sheet, Small, Stack, Tag, Tags } from '@/components'
import { dial } from '@/client/dial'
import { clock } from '@/domain/kernel/calendar'
import { arrivals } from '@/domain/meeting/attendance'
import { daySaid } from '@/domain/meeting/door/handingIn'
import { distanceSaid } from '@/domain/meeting/door/whereabouts'
import type { AttendanceView } from '@/domain/meeting/views'
import { ChairOf } from './Chairs'
import { MakeCertificate } from './Certificate'
import { PersonMoves } from './PersonMoves'
import { dialable, reachedWords, toneOfReply } from './words'

interface SheetProps {
  one: AttendanceView | null
  onClose: () => void
  onMoved: () => Promise<void>
  /** The day of the meeting, as 2026-11-21. */
  day: string
  /** The meeting is over: whoever was there can have a certificate. */
  over: boolean
}

export function PersonSheet({ one, onClose, onMoved, day, over }: SheetProps) {
  if (!one) return null
  const number = dialable(one)
  return (
    <Sheet open title={one.name} onClose={onClose} foot={one.can.length === 0 ? <Btn kind='plain' onTap={onClose}>关闭</Btn> : null}>
      <Stack tight>
        <P>{one.seatLabel} · {one.from}</P>
        <Tags>
          <Tag tone={toneOfReply(one.status)}>{one.statusLabel}</Tag>
          <Tag tone='grey'>{one.must ? '必须参加' : '不是必须参加'}</Tag>
          <Tag tone='grey'>通知：{reachedWords[one.reached]}{one.read ? '，已读' : '，未读'}</Tag>
        </Tags>
        {one.standsInFor ? <P>代{one.standsInFor}参会{one.duty ? `（${one.duty}）` : ''}</P> : null}
        {one.standIn ? <P>由{one.standIn}代会</P> : null}
        {one.arrivedBy ? <P>{[arrivals[one.arrivedBy], one.arrivedAt === null ? '' : `${clock(one.arrivedAt)} 到`, one.minutesLate > 0 ? `迟到 ${one.minutesLate} 分钟` : '', one.minutesEarly > 0 ? `早退 ${one.minutesEarly} 分钟` : ''].filter(Boolean).join('，')}</P> : null}
        {one.handedInAt === null ? null : <P>{daySaid(one.arrivedAt ?? 0, Date.now())} 的码，{daySaid(one.handedInAt, Date.now())} 补交</P>}
        {one.away === null ? null : <P>签到后手机{distanceSaid(one.away)}（只作参考）</P>}
        {one.drawn ? <P>抽签产生的代表</P> : null}
        {one.conflict ? <P>利益关系：{one.conflict}</P> : null}
        {one.declineReason ? <P>婉拒原因：{one.declineReason}</P> : null}
        {one.leaveReason ? <P>请假原因：{one.leaveReason}</P> : null}
      </Stack>
      {number ? <Rows><Row icon='phone' title='打电话' extra={number} onTap={() => dial(number)} /></Rows> : <Small>{one.phone ? `电话 ${one.phone}` : '没有留电话'}</Small>}
      {one.selfSigned ? <P>没有邀请，自己报名的</P> : null}
      {one.ahead === null ? null : <P>候补第 {one.ahead + 1} 位</P>}
      <ChairOf key={`${one.id}/${one.version}`} one={one} onMoved={onMoved} />
      <PersonMoves key={`${one.id}@${one.version}`} one={one} day={day} onMoved={onMoved} />
      {over && one.status === 'present' ? <MakeCertificate id={one.id} /> : null}
    </Sheet>
  )
}
