import { scopesOf, type PostRole } from '../../src/domain/kernel/actor'
import { clock } from '../../src/domain/kernel/calendar'
import type { Person } from '../../src/domain/directory/directory'
import type { Desk } from '../runtime/desk'
import { get } from '../runtime/store'
import { dayOf } from './model/dates'

/** Small at the foot of papers with people's names: whoever leaves one lying about has their name on it. */
export const stampOf = ({ actor, now }: Desk): string => `${actor.person?.name ?? ''} ${dayOf(now)} ${clock(now)} 导出`

/** 填报部门: the office in which the reader reads the ledger. */
export async function departmentOf(desk: Desk): Promise<string> {
  const { actor, directory } = desk
  const first = (role: PostRole): string | undefined => scopesOf(actor, role)[0]
  const room = first('clerk') ?? first('convener')
  if (room) return (await directory.room(room))?.name ?? ''
  const committee = first('committee')
  if (committee) return (await directory.committee(committee))?.name ?? ''
  const unit = first('unit')
  if (unit) return (await directory.unit(unit))?.name ?? ''
  return (actor.person ? await get<Person>('people', actor.person.id) : null)?.from ?? ''
}
