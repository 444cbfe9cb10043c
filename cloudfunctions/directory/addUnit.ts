import { addUnit } from '../../src/domain/directory/contracts'
import type { Unit } from '../../src/domain/directory/directory'
import { scopesOf } from '../../src/domain/kernel/actor'
import { fulfil } from '../runtime/serve'
import { commit } from '../runtime/store'
import { requireFreeName } from './unitsOfMine'

export default fulfil(addUnit, async (desk, { name, paper }) => {
  await requireFreeName(desk, name)
  const _id = desk.id()
  const area = scopesOf(desk.actor, 'office')[0] ?? ''
  const line = { at: desk.now, move: desk.act, says: '增加单位', by: desk.actor.person?.name ?? '', who: desk.actor.person?.id ?? null, from: '', to: '', note: paper }
  const unit: Unit = { _id, name, area, version: 1, diary: [line], marks: [desk.mark(`units/${_id}`, 1, { name, paper })], marksSince: desk.now }
  await commit([{ add: [unit], to: 'units' }])
  return { id: _id, version: 1 }
})
