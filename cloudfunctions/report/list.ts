import { moment } from '../../src/domain/kernel/calendar'
import { list } from '../../src/domain/report/contracts'
import { followers, type Report } from '../../src/domain/report/report'
import { timeId } from '../runtime/desk'
import { listFor } from '../runtime/lists'
import { fulfil } from '../runtime/serve'
import { is } from '../runtime/store'
import { lineView } from './views'

/** Newest first. Ids begin with the time something was begun: the end of a year is where its list begins. */
export default fulfil(list, async (desk, { status, kind, year, after }) => {
  const where = { status: is(status), ...(kind && { kind: is(kind) }) }
  const [start, end] = year === null ? [null, null] : [year, year + 1].map((one) => timeId(moment(`${one}-01-01`) ?? 0))
  const { items, next } = await listFor<Report>(desk, 'reports', { roles: followers, where, after: after ?? end ?? null, newest: true })
  const within = start ? items.filter(({ _id }) => _id >= start) : items
  return { items: await Promise.all(within.map((report) => lineView(desk, report))), next: within.length < items.length ? null : next }
})
