import { mine } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { lineViews } from '../runtime/lineViews'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { is } from '../runtime/store'

export default fulfil(mine, async (desk, { after }) => {
  const { items, next } = await listAlong<Opinion>('opinions', [{ openid: is(desk.actor.openid) }], { after, newest: true })
  return { items: await lineViews(desk, items), next }
})
