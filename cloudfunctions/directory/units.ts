import { units } from '../../src/domain/directory/contracts'
import { fulfil } from '../runtime/serve'
import { count, is } from '../runtime/store'
import { unitsOfMine } from './unitsOfMine'

/** Those at work first, by name; then those that are no more. */
export default fulfil(units, async (desk) => {
  const all = await unitsOfMine(desk)
  const nameOf = new Map(all.map(({ _id, name }) => [_id, name]))
  const items = await Promise.all(
    all.map(async ({ _id, version, name, formerNames = [], dissolved }) => ({
      id: _id,
      version,
      name,
      formerNames: [...formerNames],
      dissolved: dissolved ? { at: dissolved.at, paper: dissolved.paper, successor: dissolved.successor ? { id: dissolved.successor, name: nameOf.get(dissolved.successor) ?? '' } : null } : null,
      open: await count('handovers', { unit: is(_id), open: is(true) }),
    })),
  )
  return { items: items.sort((a, b) => Number(a.dissolved !== null) - Number(b.dissolved !== null) || a.name.localeCompare(b.name, 'zh')) }
})
