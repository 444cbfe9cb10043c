import { lookAtMine } from '../../src/domain/meeting/contracts'
import { hasRead } from '../../src/domain/meeting/telling/heard'
import { fulfil } from '../runtime/serve'
import { commit } from '../runtime/store'
import { myAttendance } from './myAttendance'
import { myView } from './views'

export default fulfil(lookAtMine, async (desk, { id }) => {
  const { meeting, mine } = await myAttendance(desk, id)
  // Opening it is the read receipt; it moves nothing and so changes no version.
  if (!hasRead(meeting, mine)) await commit([{ touch: mine._id, in: 'attendances', data: { readAt: desk.now } }])
  return myView(desk, meeting, mine)
})
