import { askLeave } from '../../../src/domain/meeting/contracts'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { leavesBefore } from './leaves'
import { reply } from './reply'

export default fulfil(askLeave, (desk, input) =>
  reply(desk, { ...input, move: 'askLeave' }, async (meeting, mine) => {
    const [{ taken, limit, over }, room] = await Promise.all([leavesBefore(desk, meeting, mine), desk.directory.room(meeting.room)])
    if (over && limit !== null) throw refuse.leavesUsed(taken, limit, room?.phone ?? null)
    return {}
  }),
)
