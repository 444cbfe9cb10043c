import { guess, headings, type Mapping } from '../../src/domain/opinion/intake/columns'
import { added, comingIn, fateNames, fates, totalOf, type Counts } from '../../src/domain/opinion/intake/fates'
import type { ImportView } from '../../src/domain/opinion/intake/hotlineContracts'
import { importLife, type HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { can } from '../../src/domain/kernel/lifecycle'
import type { Desk } from '../runtime/desk'
import { whereOf } from './places'

export async function importView(desk: Desk, record: HotlineImport): Promise<ImportView> {
  const mapping = mappingOf(record)
  const counts = countsOf(record)
  return {
    id: record._id,
    version: record.version,
    status: record.status,
    statusLabel: importLife.states[record.status],
    name: record.name,
    where: await whereOf(desk, record),
    by: record.by,
    at: record.at,
    sheet: record.sheet,
    sheets: [...record.sheets],
    top: record.top.map(({ no, cells }) => ({ no, cells: [...cells] })),
    lines: record.lines,
    mapping,
    heads: headings(record.top, mapping.header),
    fates: fateNames.flatMap((fate) => {
      const { says, done, advice } = fates[fate]
      return counts[fate] ? [{ fate, says: record.status === 'checked' ? says : done, advice, rows: counts[fate] }] : []
    }),
    ...progressOf(record),
    rooms: record.plan ? record.plan.rooms.slice(0, roomsShown).map((room) => ({ ...room })) : [],
    roomsTotal: record.plan?.rooms.length ?? 0,
    can: can(importLife, record, desk.actor, desk.now),
  }
}

const roomsShown = 10

/** A clerk's rows go to the clerk's own room unless they say otherwise. */
const mappingOf = (record: HotlineImport): Mapping => record.mapping ?? guess(record.top, record.room)

/** As checked, until the rows have gone their ways. */
const countsOf = ({ status, plan, outcome }: HotlineImport): Counts => (status === 'running' || status === 'done' ? added(outcome.each) : (plan?.counts ?? {}))

/** Units: rows. */
export function progressOf({ status, plan, through, outcome }: HotlineImport) {
  const rows = plan ? totalOf(plan.counts) : 0
  const done = plan ? totalOf(added(plan.each.slice(0, through))) : 0
  return { rows, through: done, comingIn: comingIn(status === 'done' ? added(outcome.each) : (plan?.counts ?? {})) }
}
