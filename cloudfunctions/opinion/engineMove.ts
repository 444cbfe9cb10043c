import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Engine } from '../../src/domain/opinion/engine'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { engineRecord } from '../runtime/engineRecord'
import { doneOf } from './staffMove'

interface Told {
  set?: Partial<Engine>
  note?: string | null
}

/** What the office does with the engine. */
export function engineMove<Input extends { version: number }>(
  contract: Contract<Input, Done>,
  move: string,
  told: (input: Input, desk: Desk, engine: Engine) => Told | Promise<Told>,
) {
  return fulfil(contract, async (desk, input) => {
    const engine = await engineRecord(desk)
    const { version, ...evidence } = input
    const { set = {}, note = null } = await told(input, desk, engine)
    return doneOf(await advanceFrom(desk, engine, { kind: 'engine', move, evidence, set, note, version }))
  })
}
