import { renameUnit } from '../../src/domain/directory/contracts'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { changeUnit, requireFreeName, unitOfMine } from './unitsOfMine'

/** What is in hand stays where it is: it is the same unit. Papers issued under the old name stay explainable. */
export default fulfil(renameUnit, async (desk, { id, version, name, paper }) => {
  const unit = await unitOfMine(desk, id)
  if (name === unit.name) throw refuse.invalid({ name: words.sameName })
  await requireFreeName(desk, name, id)
  const formerNames = [...(unit.formerNames ?? []), { name: unit.name, until: desk.now, paper }]
  return changeUnit(desk, unit, version, '更名', `${unit.name}改为${name}（${paper}）`, { name, formerNames })
})
