import { Dialog, P, Refused } from '@/components'
import { useAction } from '@/client/useAction'
import { close } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import type { AskProps } from './NotifyDialog'

/** Those who have stayed away when the meeting is closed (standing.ts). */
const missing = ['invited', 'coming', 'leaveAsked']

export function CloseDialog({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(close)
  const absent = meeting.attendances.filter(({ status }) => missing.includes(status)).length
  const present = meeting.attendances.filter(({ status }) => status === 'present').length
  const end = async () => {
    if (!(await act.run({ id: meeting.id, version: meeting.version }))) return
    onClose()
    await onMoved()
  }
  return (
    <Dialog open={open} title='结束这次会议吗？' confirm={meetingLife.moves.close.says} cancel='还没开完' busy={act.busy} onConfirm={end} onCancel={onClose}>
      <P>已到 {present} 人。{absent > 0 ? `还没签到的 ${absent} 人会算“未到”；来了没签上的，七天内可以补签。` : '全部到齐了。'}</P>
      <Refused refusal={act.refusal} onRefresh={onMoved} />
    </Dialog>
  )
}
