import { members } from '../../src/domain/opinion/intake/roster'
import { fulfil } from '../runtime/serve'
import { countyOf, roomOfMine } from './mine'
import { membersOf } from './membersOf'

export default fulfil(members, async (desk, { room: id }) => {
  const room = await roomOfMine(desk, id)
  return { items: (await membersOf(countyOf(room))).map(({ _id, name, from }) => ({ id: _id, name, from })) }
})
