import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Volunteer } from '../../src/domain/topic/volunteer'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { doneOf } from './signingUp'

export const volunteerMove = <Input extends { id: string; version: number; reason?: string }>(contract: Contract<Input, Done>, move: string, before: (desk: Desk, volunteer: Volunteer) => Promise<unknown> = async () => undefined) =>
  fulfil(contract, async (desk, { id, version, reason }) => {
    const volunteer = await desk.read<Volunteer>('volunteers', id)
    await before(desk, volunteer)
    return doneOf(await advanceFrom(desk, volunteer, { kind: 'volunteer', move, evidence: { reason }, note: reason ?? null, version }))
  })
