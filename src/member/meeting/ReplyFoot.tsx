import { useState } from 'react'
import { Btn, BtnRow, Small } from '@/components'
import { clock } from '@/domain/kernel/calendar'
import { attendanceLife } from '@/domain/meeting/attendance'
import type { MyMeeting } from '@/domain/meeting/views'
import { LeaveSheet } from './LeaveSheet'

interface FootProps {
  meeting: MyMeeting
  coming: boolean
  onCome: () => Promise<void>
  onScan: () => Promise<void>
  onReplied: (meeting: MyMeeting) => void
}

const { come, askLeave, checkIn } = attendanceLife.moves

function said({ me, status }: MyMeeting): string | null {
  if (me.status === 'present') return me.arrivedAt ? `您 ${clock(me.arrivedAt)} 已经签到` : '您已经签到'
  if (me.status === 'coming') return status === 'open' ? '正在签到，请扫会场屏幕上的码' : '已回复参加 · 会议前请带手机扫码签到'
  if (me.status === 'leaveAsked') return '已请假，召集人答复后会告诉您'
  if (me.status === 'excused') return '已准假，这次可以不来'
  return null
}

/** Exactly the moves the server allows; a change of mind says so. */
export function ReplyFoot({ meeting, coming, onCome, onScan, onReplied }: FootProps) {
  const [leaving, setLeaving] = useState(false)
  const { me } = meeting
  const can = (move: string) => me.can.includes(move)
  const words = said(meeting)
  const first = me.status === 'invited'
  const scanning = can('checkIn')
  return (
    <>
      {words ? <Small>{words}</Small> : null}
      {me.can.length > 0 ? (
        <BtnRow>
          {can('askLeave') ? <Btn kind='plain' onTap={() => setLeaving(true)}>{first ? askLeave.says : `改为${askLeave.says}`}</Btn> : null}
          {can('come') ? <Btn kind={scanning ? 'plain' : 'main'} busy={coming} onTap={onCome}>{first ? come.says : `改为${come.says}`}</Btn> : null}
          {scanning ? <Btn icon='scan' onTap={onScan}>{checkIn.says}</Btn> : null}
        </BtnRow>
      ) : null}
      <LeaveSheet open={leaving} meeting={meeting} onClose={() => setLeaving(false)} onReplied={onReplied} />
    </>
  )
}
