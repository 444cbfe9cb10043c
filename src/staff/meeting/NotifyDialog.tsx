import { Dialog, P, Refused } from '@/components'
import { useAction } from '@/client/useAction'
import { notify } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'

export interface AskProps {
  open: boolean
  meeting: MeetingView
  onClose: () => void
  onMoved: () => Promise<void>
}

/** Says how many will hear of it before anything is sent. */
export function NotifyDialog({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(notify)
  const all = meeting.attendances.length
  const heard = all - meeting.unreachable
  const send = async () => {
    if (!(await act.run({ id: meeting.id, version: meeting.version }))) return
    onClose()
    await onMoved()
  }
  const close = () => {
    act.clear()
    onClose()
  }
  return (
    <Dialog open={open} title={`给 ${all} 人发会议通知`} confirm={meetingLife.moves.notify.says} cancel='再看看' busy={act.busy} onConfirm={send} onCancel={close}>
      <P>{heard > 0 ? `${heard} 人能在微信里收到` : '没有人能在微信里收到'}{meeting.unreachable > 0 ? `，${meeting.unreachable} 人要您打电话` : ''}。</P>
      <Refused refusal={act.refusal} onRefresh={onMoved} />
    </Dialog>
  )
}
