import { search } from '../../src/domain/opinion/desk/contracts'
import { hitIn } from '../../src/domain/opinion/desk/hit'
import type { Slip } from '../../src/domain/opinion/intake/slips'
import { channels, opinionLife, shelfOf, type Opinion } from '../../src/domain/opinion/opinion'
import { readReceipt, readSlip } from '../../src/domain/kernel/receipt'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { add, find, get, is } from '../runtime/store'
import { roomsOf } from './queued'
import { walk } from '../runtime/walk'

/** Looked through in one go; further back is asked for. */
const most = 500

export default fulfil(search, async (desk, { words, how, after }) => {
  const plain = words.trim().normalize('NFKC')
  const receipt = how === 'any' ? readReceipt(plain) : null
  if (receipt) return answer(desk, 'receipt', (await find<Opinion>('opinions', { where: { receipt: is(receipt) }, limit: 1 })).filter(open(desk)))
  const slip = how === 'any' ? readSlip(plain) : null
  if (slip) return answer(desk, 'slip', await bySlip(desk, slip))
  // Whoever looks for a person by telephone leaves a mark before anything is found.
  if (how === 'any' && /^\d{4}$/.test(plain)) {
    await noteLookup(desk, plain)
    return answer(desk, 'phone', await byPhone(desk, plain))
  }
  return phrase(desk, plain, after)
})

const open = (desk: Desk) => {
  const rooms = roomsOf(desk)
  return ({ room, status }: Opinion): boolean => rooms.includes(room) && shelfOf[status] !== 'hidden'
}

async function bySlip(desk: Desk, number: string): Promise<Opinion[]> {
  const slip = await get<Slip>('slips', number)
  const opinion = slip?.used ? await get<Opinion>('opinions', slip.used.opinion) : null
  return opinion ? [opinion].filter(open(desk)) : []
}

async function byPhone(desk: Desk, tail: string): Promise<Opinion[]> {
  const each = await Promise.all(roomsOf(desk).map((room) => find<Opinion>('opinions', { where: { room: is(room), phoneTail: is(tail) }, newest: true, limit: 50 })))
  return each.flat().filter(open(desk))
}

async function phrase(desk: Desk, words: string, after: string | null) {
  const rooms = roomsOf(desk).map((room) => ({ room: is(room) }))
  const shown = open(desk)
  const { items, next, last } = await walk<Opinion>({
    after,
    most,
    stretch: Math.max(20, Math.floor(100 / Math.max(1, rooms.length))),
    read: (at, limit) => listAlong<Opinion>('opinions', rooms, { after: at, newest: true, limit }),
    keep: (opinion) => shown(opinion) && found(opinion, words) !== null,
  })
  return { ...(await answer(desk, 'phrase', items, words)), next, searchedTo: next === null ? null : (last?.at ?? null) }
}

const found = ({ text, additions }: Opinion, words: string) => [text, ...additions.map((addition) => addition.text)].map((said) => hitIn(said, words)).find((hit) => hit !== null) ?? null

async function answer(desk: Desk, by: 'receipt' | 'slip' | 'phone' | 'phrase', opinions: readonly Opinion[], words = '') {
  const items = opinions.map(async (opinion) => {
    const [room, point] = await Promise.all([desk.directory.room(opinion.room), opinion.point ? desk.directory.point(opinion.point) : null])
    const clipped = [...opinion.text]
    const whole = { before: '', hit: '', after: clipped.length > 52 ? `${clipped.slice(0, 52).join('')}…` : opinion.text }
    return {
      id: opinion._id,
      receipt: opinion.receipt,
      at: opinion.at,
      room: { id: opinion.room, name: room?.name ?? '' },
      channel: channels[opinion.channel],
      point: point?.name ?? null,
      statusLabel: opinionLife.states[opinion.status],
      text: (words === '' ? null : found(opinion, words)) ?? whole,
    }
  })
  return { by, items: await Promise.all(items), next: null, searchedTo: null }
}

/** Nothing to ride on is changed, so the mark gets a record of its own; the clock seals it like any other. */
const noteLookup = (desk: Desk, tail: string) => {
  const _id = desk.id()
  return add('lookups', [{ _id, version: 1, marks: [desk.mark(`lookups/${_id}`, 1, { tail })], marksSince: desk.now } as { _id: string }])
}
