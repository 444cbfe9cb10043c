import { openingLife, unreadableIn, type Letter, type Opening } from '../../src/domain/opinion/intake/opening'
import { can } from '../../src/domain/kernel/lifecycle'
import type { Desk } from '../runtime/desk'

export async function openingLine(desk: Desk, opening: Opening) {
  const [box, room] = await Promise.all([desk.directory.point(opening.point), desk.directory.room(opening.room)])
  const lost = unreadableIn(opening.letters)
  return {
    id: opening._id,
    version: opening.version,
    status: opening.status,
    statusLabel: openingLife.states[opening.status],
    box: box?.name ?? '信箱',
    room: { id: opening.room, name: room?.name ?? '' },
    openedAt: opening.openedAt,
    by: opening.by.name,
    witness: `${opening.witness.name}（${opening.witness.as}）`,
    count: opening.count,
    entered: opening.letters.length - lost,
    unreadable: lost,
    can: can(openingLife, opening, desk.actor, desk.now),
  }
}

export const letterView = ({ no, at, by, opinion, slip, photographed, note }: Letter, receipt: string | null) => ({ no, at, by, opinion, receipt, slip, photographed, note })

/** What the page needs to go on with the next letter. */
export const entered = async (desk: Desk, opening: Opening, letter: Letter, receipt: string | null) => ({ ...(await openingLine(desk, opening)), letter: letterView(letter, receipt) })
