import { rolesToward } from '../../../src/domain/kernel/actor'
import { makeReport } from '../../../src/domain/paper/contracts'
import type { Report } from '../../../src/domain/report/report'
import type { Desk } from '../../runtime/desk'
import { find, is } from '../../runtime/store'

/** What was written from a topic and the reader may see. */
export async function reportsOf(desk: Desk, topic: string): Promise<Report[]> {
  const found = await find<Report>('reports', { where: { topic: is(topic) }, limit: 50 })
  return found.filter((report) => report.status !== 'dropped' && rolesToward(desk.actor, report).some((role) => makeReport.by.includes(role)))
}
