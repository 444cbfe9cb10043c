import { adopt } from '../../src/domain/opinion/contracts'
import { joinable } from './joinable'
import { staffMove } from './staffMove'

export default staffMove(adopt, 'adopt', async ({ topic: id }, _desk, opinion) => {
  const topic = await joinable(opinion.room, id)
  return { set: { topic: id, committee: topic.committee }, note: topic.title }
})
