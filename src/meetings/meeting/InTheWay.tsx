import { useView } from '@/client/useView'
import { clashes } from '@/domain/meeting/calling/contracts'
import type { MeetingView } from '@/domain/meeting/views'
import { Clashes } from '../parts/Clashes'

/** What else is there or asked of the same people at that time; only for whoever can still change it. */
export function InTheWay({ meeting }: { meeting: MeetingView }) {
  const changeable = ['planned', 'notified', 'postponed'].includes(meeting.status) && meeting.can.length > 0
  const { id, room, startsAt, endsAt, place } = meeting
  const view = useView(clashes, changeable ? { meeting: id, room: room.id, startsAt, endsAt, place, people: null } : null)
  return changeable ? <Clashes found={view.value} now={Date.now()} /> : null
}
