import { Btn, Empty, Refused } from '@/components'
import { useAction } from '@/client/useAction'
import { meetingTime } from '@/domain/kernel/calendar'
import { open } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import type { Door } from './useDoorCode'

interface NotOpenProps {
  door: Door
  meeting: MeetingView | null
  onOpened: () => Promise<void>
}

/** No code is shown before the host opens the door, nor after. */
export function NotOpen({ door, meeting, onOpened }: NotOpenProps) {
  const act = useAction(open)
  const start = async () => {
    if (meeting && (await act.run({ id: meeting.id, version: meeting.version }))) await onOpened()
  }
  const over = door.status === 'closed' || door.status === 'cancelled'
  const may = meeting?.can.includes('open') ?? false
  const note = over ? '可以在会议页看到会名单。' : may && meeting ? meetingTime(meeting.startsAt, meeting.endsAt, Date.now()) : '发出会议通知以后，才能开始签到。'
  return (
    <>
      <Refused refusal={act.refusal} onRefresh={onOpened} />
      <Empty title={over ? '会议已经结束，不再签到' : '还没有开始签到'} note={note} action={may ? <Btn busy={act.busy} onTap={start}>{meetingLife.moves.open.says}</Btn> : undefined} />
    </>
  )
}
