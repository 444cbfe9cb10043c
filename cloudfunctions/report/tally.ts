import { scopesOf } from '../../src/domain/kernel/actor'
import { reportKinds } from '../../src/domain/kernel/reportKinds'
import { tally } from '../../src/domain/report/contracts'
import { followers, yearKey, type Report } from '../../src/domain/report/report'
import { figuresOf, type Counted } from '../../src/domain/report/tally'
import { fulfil } from '../runtime/serve'
import { find, is, past } from '../runtime/store'

const fields = ['status', 'at', 'kind', 'room', 'committee', 'sending', 'steps', 'awards'] as const
type Row = Counted & Pick<Report, '_id' | 'kind' | 'room' | 'committee'>
/** Rows read in one trip, and trips for one scope. */
const atOnce = 1000
const trips = 5

export default fulfil(tally, async (desk, { year }) => {
  const scopes = [...new Set(followers.flatMap((role) => scopesOf(desk.actor, role)))]
  const found = await Promise.all(scopes.map((scope) => ofYear(yearKey(year, scope))))
  const rows = [...new Map(found.flat().map((row) => [row._id, row])).values()]
  return {
    year,
    all: figuresOf(rows, year),
    kinds: reportKinds.map((kind) => ({ kind, figures: figuresOf(rows.filter((row) => row.kind === kind), year) })),
    rooms: await grouped(rows, year, ({ room }) => room, (id) => desk.directory.room(id)),
    committees: await grouped(rows, year, ({ committee }) => committee, (id) => desk.directory.committee(id)),
    cutAt: found.some(({ length }) => length === atOnce * trips) ? rows.length : null,
  }
})

async function ofYear(key: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let trip = 0; trip < trips; trip += 1) {
    const last = rows.at(-1)?._id
    const next = await find<Row>('reports', { where: { yearKeys: is(key), ...(last && { _id: past(last) }) }, limit: atOnce, only: fields })
    rows.push(...next)
    if (next.length < atOnce) break
  }
  return rows
}

async function grouped(rows: readonly Row[], year: number, of: (row: Row) => string | null, named: (id: string) => Promise<{ name: string } | null>) {
  const ids = [...new Set(rows.flatMap((row) => of(row) ?? []))]
  const each = await Promise.all(ids.map(async (id) => ({ id, name: (await named(id))?.name ?? '（已撤销）', figures: figuresOf(rows.filter((row) => of(row) === id), year) })))
  return each.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}
