import { rolesToward } from '../../src/domain/kernel/actor'
import { reportKinds } from '../../src/domain/kernel/reportKinds'
import { ofTopic } from '../../src/domain/report/contracts'
import { writers, type Report } from '../../src/domain/report/report'
import { mayReport, type Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { lineView } from './views'

export default fulfil(ofTopic, async (desk, { topic: id }) => {
  const topic = await desk.read<Topic>('topics', id)
  const reports = await find<Report>('reports', { where: { topic: is(id) }, limit: 100 })
  const writes = rolesToward(desk.actor, topic).some((role) => writers.some((one) => one === role))
  return {
    items: await Promise.all(reports.map((report) => lineView(desk, report))),
    may: reportKinds.filter((kind) => writes && mayReport(kind, topic.status) && (kind !== '调研报告' || topic.research.length > 0)),
  }
})
