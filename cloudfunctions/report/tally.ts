import { scopesOf } from '../../src/domain/kernel/actor'
import { reportKinds } from '../../src/domain/kernel/reportKinds'
import { tally } from '../../src/domain/report/contracts'
import { followers, yearKey, type Report } from '../../src/domain/report/report'
import { figuresOf, type Counted } from '../../src/domain/report/tally'
import { fulfil } from '../runtime/serve'
import { find, is, oneOf, past } from '../runtime/store'

const fields = ['status', 'at', 'kind', 'room', 'committee', 'sending', 'steps', 'awards'] as const
type Row = Counted & Pick<Report, '_id' | 'kind' | 'room' | 'committee'>
/** Rows read in one trip, and trips for one scope. */
const atOnce = 1000
const trips = 5

export default fulfil(tally, async (desk, { year }) => {
  const scopes = [...new Set(followers.flatMap((role) => scopesOf(desk.actor, role)))]
  const found = await Promise.all(scopes.map((scope) => ofYear(yearKey(year, scope))))
  const rows = [...new Map(found.flat().map((row) => [row._id, row])).values()]
  const [rooms, committees] = await Promise.all([grouped('rooms', rows, year, ({ room }) => room), grouped('committees', rows, year, ({ committee }) => committee)])
  return {
    year,
    all: figuresOf(rows, year),
    kinds: reportKinds.map((kind) => ({ kind, figures: figuresOf(rows.filter((row) => row.kind === kind), year) })),
    rooms,
    committees,
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

/** One row for each room or committee, in the order of their names. */
async function grouped(collection: 'rooms' | 'committees', rows: readonly Row[], year: number, of: (row: Row) => string | null) {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const id = of(row)
    if (id) (groups.get(id) ?? groups.set(id, []).get(id))?.push(row)
  }
  const names = await namesOf(collection, [...groups.keys()])
  return [...groups].map(([id, own]) => ({ id, name: names.get(id) ?? '（已撤销）', figures: figuresOf(own, year) })).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

async function namesOf(collection: string, ids: readonly string[]): Promise<Map<string, string>> {
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, no) => ids.slice(no * atOnce, (no + 1) * atOnce))
  const found = await Promise.all(parts.map((part) => find<{ _id: string; name: string }>(collection, { where: { _id: oneOf(part) }, limit: part.length, only: ['name'] })))
  return new Map(found.flat().map(({ _id, name }) => [_id, name]))
}
