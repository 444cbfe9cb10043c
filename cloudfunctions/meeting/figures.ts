import { arrivals } from '../../src/domain/meeting/attendance'
import { figuresOf } from '../../src/domain/meeting/figures'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { figures } from '../../src/domain/meeting/record'
import { floorFigures } from '../runtime/floorFigures'
import { fulfil } from '../runtime/serve'
import { invitedTo } from './views'

export default fulfil(figures, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const [invited, floor] = await Promise.all([invitedTo(id), floorFigures(id)])
  const counted = figuresOf(meeting, invited)
  return { over: meeting.status === 'closed', ...counted, how: counted.how.map((one) => ({ ...one, label: arrivals[one.key] })), floor }
})
