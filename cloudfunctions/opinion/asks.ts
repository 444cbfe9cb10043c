import { asks } from '../../src/domain/opinion/asking'
import { askedDays } from '../../src/domain/opinion/afterwards'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { fulfil } from '../runtime/serve'
import { find, is, oneOf } from '../runtime/store'

export default fulfil(asks, async (desk) => {
  const asked = await find<Opinion>('opinions', { where: { openid: is(desk.actor.openid), asking: oneOf(askedDays) }, limit: 20, only: ['asking'] })
  return { many: asked.length, first: asked[0]?._id ?? null }
})
