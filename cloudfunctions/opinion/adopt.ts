import { adopt } from '../../src/domain/opinion/contracts'
import { intoTopic } from '../../src/domain/opinion/decided'
import { joinable } from './joinable'
import { staffMove } from './staffMove'

export default staffMove(adopt, 'adopt', async ({ topic: id }, desk, opinion) => {
  const topic = await joinable(opinion.room, id)
  return { set: intoTopic(opinion, topic, desk.now), note: topic.title }
})
