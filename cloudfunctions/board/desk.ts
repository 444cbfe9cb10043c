import { desk as asked, type shelves } from '../../src/domain/board/contracts'
import type { Bulletin, BulletinStatus } from '../../src/domain/board/bulletin'
import { fulfil } from '../runtime/serve'
import { listFor } from '../runtime/lists'
import { is, oneOf, type Where } from '../runtime/store'
import { deskLines } from './deskViews'

const gone: readonly BulletinStatus[] = ['withdrawn', 'replaced']
const on: Record<(typeof shelves)[number], Where> = { drafted: { status: is('drafted') }, published: { status: is('published') }, gone: { status: oneOf(gone) } }

export default fulfil(asked, async (desk, { shelf, after }) => {
  const { items, next } = await listFor<Bulletin>(desk, 'bulletins', { roles: ['clerk', 'convener', 'party', 'office'], where: on[shelf], after, newest: true })
  return { items: await deskLines(desk, items), next }
})
