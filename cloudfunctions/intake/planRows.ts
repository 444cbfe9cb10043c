import type { Mapping } from '../../src/domain/opinion/intake/columns'
import { added, comesIn, countedBy, type Fate } from '../../src/domain/opinion/intake/fates'
import type { HotlineImport, Line } from '../../src/domain/opinion/intake/hotlineImport'
import { beginning, readRow, sameAs, type Row } from '../../src/domain/opinion/intake/hotlineRow'
import { roomFinder, type RoomPlace } from '../../src/domain/opinion/intake/whichRoom'
import { digest, type Desk } from '../runtime/desk'
import { alreadyThere } from '../runtime/hotline/enter'
import { putPart, readPart } from '../runtime/hotline/parts'
import type { Planned } from '../runtime/hotline/rows'

type Plan = NonNullable<HotlineImport['plan']>
const askedTogether = 500

/** What will become of every row if it is started now; nothing has come in yet. Holds one part in memory at a time. */
export async function planRows(desk: Desk, record: HotlineImport, mapping: Mapping, rooms: readonly RoomPlace[]): Promise<Plan> {
  const reading = { mapping, findRoom: roomFinder(rooms), now: desk.now }
  const city = record.areas[0] ?? ''
  const firstOf = new Map<string, number>()
  const perRoom = new Map<string, number>()
  const folder = `${record._id}/${desk.secret()}`
  const parts: string[] = []
  const each: Plan['each'][number][] = []
  let seal = ''
  for (const part of record.parts) {
    const lines = await readPart<Line>(part)
    const read = lines.map((line) => readRow(line, reading)).filter((row): row is Row => row !== null)
    const rows = await known(read.map((row) => planned(row, city, firstOf)))
    for (const { fate, room } of rows) if (comesIn(fate) && room !== null) perRoom.set(room, (perRoom.get(room) ?? 0) + 1)
    each.push(countedBy(rows))
    seal = digest(`${seal}|${rows.map(({ no, fate, submission, content }) => `${no} ${fate} ${submission} ${content}`).join('|')}`)
    parts.push(await putPart(`${folder}/plan-${parts.length}`, rows))
  }
  const names = new Map(rooms.map(({ id, name }) => [id, name]))
  const busiest = [...perRoom].sort((a, b) => b[1] - a[1]).map(([id, count]) => ({ name: names.get(id) ?? '', rows: count }))
  return { parts, each, counts: added(each), rooms: busiest, digest: seal }
}

/** A row with what makes it the same as another, and whether the file had that other before. */
function planned(row: Row, city: string, firstOf: Map<string, number>): Planned {
  const submission = digest(sameAs(city, row))
  const content = digest(row.text)
  if (!comesIn(row.fate)) return { ...row, text: beginning(row.text), submission, content, sameAs: null }
  const first = firstOf.get(submission)
  if (first !== undefined) return { ...row, fate: 'repeat', text: beginning(row.text), submission, content, sameAs: first }
  firstOf.set(submission, row.no)
  return { ...row, submission, content, sameAs: null }
}

/** Rows that an earlier import has brought in stay out of this one. */
async function known(rows: Planned[]): Promise<Planned[]> {
  const asked = rows.filter(({ fate }) => comesIn(fate)).map(({ submission }) => submission)
  const batches = Array.from({ length: Math.ceil(asked.length / askedTogether) }, (_, i) => asked.slice(i * askedTogether, (i + 1) * askedTogether))
  const there = new Map((await Promise.all(batches.map(alreadyThere))).flat().map((one) => [one.submission, one]))
  return rows.map((row) => {
    const one = there.get(row.submission)
    if (!one || !comesIn(row.fate)) return row
    const fate: Fate = one.content === row.content ? 'known' : 'changed'
    return { ...row, fate, text: beginning(row.text) }
  })
}
