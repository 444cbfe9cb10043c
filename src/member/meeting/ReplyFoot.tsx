import { useState } from 'react'
import { Btn, BtnRow, NoticesOff, Refused, Small } from '@/components'
import { askConsent } from '@/client/consent'
import { useAct } from '@/client/useAct'
import { clock } from '@/domain/kernel/calendar'
import { attendanceLife } from '@/domain/meeting/attendance'
import { queue, signOff } from '@/domain/meeting/calling/contracts'
import { come } from '@/domain/meeting/contracts'
import type { MyMeeting } from '@/domain/meeting/views'
import { meetingKinds } from '@/domain/notice/asking'
import { LeaveSheet } from './LeaveSheet'
import { lineSaid } from './Places'
import { StandInSheet } from './StandInSheet'

interface FootProps {
  meeting: MyMeeting
  onScan: () => Promise<void>
  onReplied: (meeting: MyMeeting) => void
  onRefresh: () => Promise<void>
}

const { moves } = attendanceLife

function said({ me, status }: MyMeeting): string | null {
  if (me.status === 'present') return me.arrivedAt ? `您 ${clock(me.arrivedAt)} 已经签到` : '您已经签到'
  if (me.status === 'coming') return status === 'open' ? '正在签到，请扫会场屏幕上的码' : '已回复参加 · 会议前请带手机扫码签到'
  if (me.status === 'leaveAsked') return '已请假，召集人答复后会告诉您'
  if (me.status === 'excused') return '已准假，这次可以不来'
  if (me.status === 'replaced') return `${me.standIn?.name ?? ''}替您来；您自己能来，点“改为参加”`
  if (me.status === 'waiting') return lineSaid(me.ahead)
  return null
}

/** Exactly the moves the server allows; a change of mind says so. */
export function ReplyFoot({ meeting, onScan, onReplied, onRefresh }: FootProps) {
  const [asking, setAsking] = useState<'leave' | 'standIn' | null>(null)
  const [off, setOff] = useState(false)
  const act = useAct()
  const { me } = meeting
  const can = (move: string) => me.can.includes(move)
  const words = said(meeting)
  const verb = (says: string) => (me.status === 'invited' ? says : `改为${says}`)
  const on = { id: me.id, version: me.version }
  /** WeChat's question must come first in the tap; the reply does not wait for its answer. */
  const reply = (contract: typeof come) => async () => {
    void askConsent(meetingKinds).then((answer) => setOff(answer === 'off'))
    const replied = await act.run(contract, on)
    if (replied) onReplied(replied)
  }
  const signsOff = async () => {
    const replied = await act.run(signOff, on)
    if (replied) onReplied(replied)
  }
  const scanned = can('checkIn') ? moves.checkIn.says : can('signOut') ? '扫码签退' : null
  const replying = ['askLeave', 'signOff', 'queue', 'come'].some(can)
  const close = () => setAsking(null)
  const sheet = { meeting, onReplied, onClose: close }
  return (
    <>
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      {off ? <NoticesOff /> : null}
      {words ? <Small>{words}</Small> : null}
      {replying || scanned ? (
        <BtnRow>
          {can('askLeave') ? <Btn kind='plain' onTap={() => setAsking('leave')}>{verb(moves.askLeave.says)}</Btn> : null}
          {can('signOff') ? <Btn kind='plain' busy={act.busy} onTap={signsOff}>{verb(moves.signOff.says)}</Btn> : null}
          {can('queue') ? <Btn busy={act.busy} onTap={reply(queue)}>{moves.queue.says}</Btn> : null}
          {can('come') ? <Btn kind={scanned ? 'plain' : 'main'} busy={act.busy} onTap={reply(come)}>{verb(moves.come.says)}</Btn> : null}
          {scanned ? <Btn icon='scan' onTap={onScan}>{scanned}</Btn> : null}
        </BtnRow>
      ) : null}
      {can('sendStandIn') ? <Btn kind='plain' small icon='people' onTap={() => setAsking('standIn')}>自己来不了，{moves.sendStandIn.says}</Btn> : null}
      <LeaveSheet open={asking === 'leave'} {...sheet} />
      <StandInSheet open={asking === 'standIn'} {...sheet} />
    </>
  )
}
