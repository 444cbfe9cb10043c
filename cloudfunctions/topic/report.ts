import { report } from '../../src/domain/topic/contracts'
import { topicMove } from './topicMove'

export default topicMove(report, 'report', ({ kind, title, to, date }) => ({ set: { report: { kind, title, to, date } }, note: `${kind}，报${to}` }))
