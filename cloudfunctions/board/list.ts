import { list } from '../../src/domain/board/contracts'
import { fulfil } from '../runtime/serve'
import { placed } from './places'
import { lineOf, shownIn } from './shown'

export default fulfil(list, async ({ directory }, { place, after }) => {
  const { where, around } = await placed(directory, place)
  const { items, next } = await shownIn(where, after)
  return { items: await Promise.all(items.map((one) => lineOf(directory, one))), next, around }
})
