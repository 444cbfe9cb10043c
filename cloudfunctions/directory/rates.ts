import { rates } from '../../src/domain/directory/contracts'
import { ratesOf, type Words } from '../../src/domain/directory/rates'
import { scopesOf } from '../../src/domain/kernel/actor'
import { beijing, daysBetween, moment } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { standingKey, type OutcomeOrigin, type Word } from '../../src/domain/opinion/afterwards'
import type { Handover } from '../../src/domain/supervision/handover'
import { timeId, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { between, count, find, is, oneOf, type Where } from '../runtime/store'

/** The median is taken of so many of the latest at most: enough to be right, few enough to be read at once. */
const sampled = 200

interface Scope {
  place: { id: string; name: string }
  isRoom: boolean
  where: Where
}

/**
 * Counts are walks along an index that ends in what is counted (room or areas; open, again, standing) and cut by `_id`,
 * which begins with the time: nothing is read that is not counted, and no total is stored that could be wrong.
 */
export default fulfil(rates, async (desk, { room, year }) => {
  const { where, ...scope } = await scoped(desk, room)
  const issued: Where = year === null ? {} : { _id: between(timeId(yearStart(year)), timeId(yearStart(year + 1))) }
  const handovers = (more: Where) => count('handovers', { ...where, ...more, ...issued })
  const years = yearsUpTo(desk.now)
  const said = async (origin: OutcomeOrigin): Promise<Words> => {
    const of = (word: Word) => count('opinions', { ...where, standing: year === null ? oneOf(years.map((one) => standingKey(one, origin, word))) : is(standingKey(year, origin, word)) })
    const [yes, no, silent] = await Promise.all([of('yes'), of('no'), of('silent')])
    return { yes, no, silent }
  }
  const [closed, open, againClosed, againOpen, latest, byTopic, byAnswer] = await Promise.all([
    handovers({ open: is(false) }),
    handovers({ open: is(true) }),
    handovers({ again: is(true), open: is(false) }),
    handovers({ again: is(true), open: is(true) }),
    find<Handover>('handovers', { where: { ...where, open: is(false), ...issued }, newest: true, limit: sampled, only: ['at', 'verifiedAt'] }),
    said('topic'),
    said('answer'),
  ])
  const days = latest.flatMap(({ at, verifiedAt }) => (verifiedAt === undefined ? [] : [daysBetween(at, verifiedAt)]))
  return { ...scope, year, years, ...ratesOf({ closed, open, againClosed, againOpen, days, byTopic, byAnswer }, scope.isRoom) }
})

/** Outcomes are told since this year. */
const firstYear = 2026
const yearStart = (year: number): number => moment(`${year}-01-01`) ?? 0
const yearsUpTo = (now: number): number[] => {
  const last = beijing(now).year()
  return Array.from({ length: Math.max(1, last - firstYear + 1) }, (_, back) => last - back)
}

async function scoped(desk: Desk, asked: string | null): Promise<Scope> {
  const own = [...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')]
  const area = scopesOf(desk.actor, 'office')[0]
  const id = asked ?? (area ? null : (own[0] ?? null))
  if (id === null) {
    const place = area ? await desk.directory.area(area) : null
    if (!place) throw refuse.notFound()
    return { place: { id: place._id, name: place.name }, isRoom: false, where: { areas: is(place._id) } }
  }
  const room = await desk.directory.room(id)
  if (!room || !(own.includes(id) || room.areas.some((one) => one === area))) throw refuse.notFound()
  return { place: { id, name: room.name }, isRoom: true, where: { room: is(id) } }
}
