import type { Bulletin, BulletinMove } from '../../src/domain/board/bulletin'
import type { DeskBulletin } from '../../src/domain/board/views'
import type { Contract } from '../../src/domain/kernel/contract'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { deskView } from './deskViews'

interface Told {
  set?: Partial<Bulletin>
  note?: string | null
}

/** A move on one bulletin: what it sets, and what must be so before it, are told by each use case. */
export function bulletinMove<Input extends { id: string; version: number }>(
  contract: Contract<Input, DeskBulletin>,
  move: BulletinMove,
  told: (input: Input, desk: Desk, bulletin: Bulletin) => Told | Promise<Told> = () => ({}),
) {
  return fulfil(contract, async (desk, input) => {
    const bulletin = await desk.read<Bulletin>('bulletins', input.id)
    const { id: _id, version, ...evidence } = input
    return deskView(desk, await advanceFrom(desk, bulletin, { kind: 'bulletin', move, evidence, version, ...(await told(input, desk, bulletin)) }))
  })
}
