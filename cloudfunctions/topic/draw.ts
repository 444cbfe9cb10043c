import { draw } from '../../src/domain/topic/takingPart'
import { lotOrder, poolDigest } from '../../src/domain/topic/draw'
import type { Draw, Topic } from '../../src/domain/topic/topic'
import type { Volunteer } from '../../src/domain/topic/volunteer'
import { refuse } from '../../src/domain/kernel/refusal'
import { seats, type Seat } from '../../src/domain/kernel/seats'
import { advanceFrom, prepare, requireMovable } from '../runtime/advance'
import { digest, road, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { joined } from '../runtime/setOff'
import { volunteersOf } from '../runtime/volunteering'
import { by } from './topicMove'

const inTheLot: readonly string[] = ['offered', 'reserve', 'drawn']

/**
 * First the pool is written down, then there is a seed: two writes, in this order. Whoever is cut off in between finds
 * the pool as it was written and draws from that.
 */
export default fulfil(draw, async (desk, { id, version, seat, seats: many, reason }) => {
  const topic = await desk.read<Topic>('topics', id)
  requireMovable(desk, desk.actor, topic, { kind: 'topic', move: 'draw', evidence: { seat, seats: many }, version })
  if (reason === null && topic.draws.some((one) => one.seat === seat && one.seed !== null)) throw refuse.drawnBefore()
  const fixed = await withPool(desk, topic, { seat, many, reason })
  const moved = await drawn(desk, fixed)
  return { id: moved._id, version: moved.version, status: moved.status }
})

async function withPool(desk: Desk, topic: Topic, { seat, many, reason }: { seat: Seat; many: number; reason: string | null }): Promise<Topic> {
  const waiting = topic.draws.at(-1)
  if (waiting?.seed === null && waiting.seat === seat && waiting.seats === many) return topic
  const willing = (await volunteersOf(topic._id)).filter((one) => one.seat === seat && inTheLot.includes(one.status))
  if (willing.length === 0) throw refuse.noVolunteers(seats[seat])
  if (willing.length < many) throw refuse.fewVolunteers(willing.length)
  const pool = willing.map(({ _id, name }) => ({ id: _id, name }))
  const print = poolDigest(digest, pool.map((one) => one.id))
  const fixed: Draw = { at: desk.now, seat, seats: many, pool, digest: print, seed: null, order: [], drawn: [], by: by(desk), reason }
  // A pool that was written down and never drawn from gives way to the one that is.
  const before = topic.draws.filter(({ seed }) => seed !== null)
  return advanceFrom({ ...desk, actor: road }, topic, { kind: 'topic', move: 'fixPool', evidence: { seat, pool }, set: { draws: [...before, fixed] }, note: `${seats[seat]} ${pool.length} 人，指纹 ${print.slice(0, 12)}`, version: topic.version })
}

async function drawn(desk: Desk, topic: Topic): Promise<Topic> {
  const fixed = topic.draws.at(-1) as Draw
  const seed = desk.secret()
  const order = lotOrder(digest, seed, fixed.pool.map(({ id }) => id))
  const chosen = order.slice(0, fixed.seats)
  const result: Draw = { ...fixed, at: desk.now, seed, order, drawn: chosen }
  const also = await told(desk, topic, order, chosen)
  const names = chosen.map((id) => fixed.pool.find((one) => one.id === id)?.name ?? '')
  return advanceFrom(desk, topic, {
    kind: 'topic', move: 'draw', evidence: { seat: fixed.seat, seats: fixed.seats, seed }, set: { draws: [...topic.draws.slice(0, -1), result] }, also, version: topic.version,
    note: [`${seats[fixed.seat]} ${fixed.seats} 名，从 ${fixed.pool.length} 人中抽中 ${names.join('、')}；种子 ${seed}`, fixed.reason ? `重抽：${fixed.reason}` : ''].filter(Boolean).join('。'),
  })
}

/** Everybody who is still willing learns what the lot has made of them; a place left empty meanwhile goes down the order. */
async function told(desk: Desk, topic: Topic, order: readonly string[], chosen: readonly string[]) {
  const byId = new Map((await volunteersOf(topic._id)).map((one) => [one._id, one]))
  const here = order.map((id) => byId.get(id)).filter((one): one is Volunteer => one !== undefined && inTheLot.includes(one.status))
  const moves = await Promise.all(
    here.map((one, place) => prepare(desk, 'road', one, { kind: 'volunteer', move: place < chosen.length ? 'beDrawn' : 'beReserve', note: place < chosen.length ? null : `候补第 ${place - chosen.length + 1} 位` })),
  )
  return joined(moves.flatMap(({ changes }) => changes))
}
