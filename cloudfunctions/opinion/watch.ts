import { watch } from '../../src/domain/opinion/desk/contracts'
import { lookersOf, type Lookers } from '../../src/domain/opinion/remark'
import { fulfil } from '../runtime/serve'
import { add, get, isDuplicate, touched } from '../runtime/store'
import { readable } from './readable'

export default fulfil(watch, async (desk, { id }) => {
  const opinion = await readable(desk, id)
  const me = desk.actor.person
  const here = me ? { [me.id]: { name: me.name, opinion: id, at: desk.now } } : {}
  const [lookers, kept] = await Promise.all([get<Lookers>('lookers', opinion.room), touched('lookers', opinion.room, here)])
  if (!kept) {
    // The first who ever looks at something of this room; of two first ones the second is told of half a minute later.
    await add('lookers', [{ _id: opinion.room, ...here }]).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error
    })
  }
  return { others: [...(lookersOf(lookers, me?.id ?? '', desk.now).get(id) ?? [])] }
})
