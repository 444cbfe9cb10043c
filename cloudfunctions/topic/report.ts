import { report } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(report, 'report', ({ kind, title, to, date }, desk, topic) => ({ set: { reports: [...topic.reports, { id: desk.id(), kind, title, to, date }] }, note: `${kind}，报${to}` }))
