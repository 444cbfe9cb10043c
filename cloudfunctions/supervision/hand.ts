import type * as z from 'zod'
import type { Contract } from '../../src/domain/kernel/contract'
import { refuse, words } from '../../src/domain/kernel/refusal'
import type { behalf } from '../../src/domain/supervision/contracts'
import { handoverLife, type Handover, type HandoverMove } from '../../src/domain/supervision/handover'
import type { HandoverView } from '../../src/domain/supervision/views'
import type { Desk } from '../runtime/desk'
import { unitName } from '../runtime/livingUnit'
import { keptCopies } from '../runtime/photos'
import { by, handoverMove, type Told } from './handoverMove'

type Given = z.infer<typeof behalf>

/** By whose hand a unit's move is made: as the diary signs it, and what is kept when it was not the unit's own. */
interface Hand {
  by: string
  behalves: Handover['behalves']
}

async function handOf(desk: Desk, handover: Handover, unit: string, move: HandoverMove, told: Given): Promise<Hand> {
  const own = desk.actor.posts.some(({ role, scope }) => role === 'unit' && scope === unit)
  if (own && told) throw refuse.invalid({ behalf: words.onBehalfSelf })
  if (own) return { by: by(desk), behalves: handover.behalves }
  if (!told) throw refuse.invalid({ behalf: words.onBehalfHow })
  if (told.way === '来函' && told.photos.length === 0) throw refuse.invalid({ 'behalf.photos': words.onBehalfLetter })
  const [name, photos] = await Promise.all([unitName(desk.directory, unit), keptCopies(desk, told.photos)])
  const kept = { at: desk.now, says: handoverLife.moves[move].says, unit, unitName: name, way: told.way, who: told.who, date: told.date, photos, by: by(desk) }
  return { by: `${by(desk)} 代${name}`, behalves: [...handover.behalves, kept] }
}

/** A move of a unit: made by its own people, or by staff who say how the unit told them. */
export function unitMove<Input extends { id: string; version: number; behalf?: Given }>(
  contract: Contract<Input, HandoverView>,
  move: HandoverMove,
  unitOf: (input: Input, handover: Handover) => string,
  told: (input: Input, desk: Desk, handover: Handover, hand: Hand) => Told | Promise<Told> = () => ({}),
) {
  return handoverMove(contract, move, async (input, desk, handover) => {
    const hand = await handOf(desk, handover, unitOf(input, handover), move, input.behalf)
    const { set = {}, note = null, ...rest } = await told(input, desk, handover, hand)
    const how = input.behalf ? `${input.behalf.who}${input.behalf.way}告知。` : ''
    return { ...rest, set: { ...set, behalves: hand.behalves }, note: `${how}${note ?? ''}` || null, signed: hand.by }
  })
}

export const main = (_input: object, { unit }: Handover): string => unit

/** One of the helping units; anything else is no unit of this handover. */
export function helping({ unit }: { unit: string }, { helpers }: Handover): string {
  if (!helpers.some((helper) => helper.unit === unit && !helper.gone)) throw refuse.invalid({ unit: words.notHelper })
  return unit
}
