import { appoint } from '../../src/domain/topic/contracts'
import { keptCopies } from '../runtime/photos'
import { requireCommittee } from './committee'
import { refuseFuture } from './gateMove'
import { by, topicMove } from './topicMove'

export default topicMove(appoint, 'appoint', async ({ number, date, body, leader, committee, evidence }, desk, topic) => {
  refuseFuture(desk, date)
  const [{ short }, former] = await Promise.all([requireCommittee(desk, topic.areas, committee), topic.committee ? desk.directory.committee(topic.committee) : null])
  const before = [
    ...(topic.leader === leader ? [] : [`原联系领导${topic.leader}`]),
    ...(topic.committee === committee ? [] : [`原联系专委会${former?.short ?? '未定'}`]),
  ]
  const note = [`${body} ${number}：联系领导${leader}，联系专委会${short}`, ...before].join('；')
  const appointment = { number, date, body, leader, committee, evidence: await keptCopies(desk, evidence, { in: 'topics', id: topic._id }), by: by(desk), at: desk.now }
  return { set: { appointment, leader, committee }, evidence: { moved: topic.committee !== committee }, note }
})
