import { Dialog, P, Refused } from '@/components'
import { hour, meetingTime } from '@/domain/kernel/calendar'
import { meetingLife } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'

/** Nobody opens the door so long before by intention; after it the time and place cannot be changed any more. */
export const isEarly = ({ startsAt }: Pick<MeetingView, 'startsAt'>, now: number): boolean => startsAt - now > 3 * hour

interface OpenProps {
  open: boolean
  meeting: MeetingView
  act: { busy: boolean; refusal: Parameters<typeof Refused>[0]['refusal'] }
  onOpen: () => Promise<void>
  onClose: () => void
  onMoved: () => Promise<void>
}

export function OpenDialog({ open, meeting, act, onOpen, onClose, onMoved }: OpenProps) {
  return (
    <Dialog open={open} title='现在就开始签到吗？' confirm={meetingLife.moves.open.says} cancel='先不开始' busy={act.busy} onConfirm={onOpen} onCancel={onClose}>
      <P>这次会是 {meetingTime(meeting.startsAt, meeting.endsAt, Date.now())}。开始签到以后，不能再改时间、改地点。</P>
      <Refused refusal={act.refusal} onRefresh={onMoved} />
    </Dialog>
  )
}
