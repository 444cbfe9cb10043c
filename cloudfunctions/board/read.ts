import type { Bulletin } from '../../src/domain/board/bulletin'
import { read } from '../../src/domain/board/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'
import { opened } from './shown'

/** What is not public is not there. */
export default fulfil(read, async ({ directory }, { id }) => {
  const bulletin = await get<Bulletin>('bulletins', id)
  if (bulletin?.status !== 'published') throw refuse.notFound()
  const [entry, pictures] = await Promise.all([opened(directory, bulletin), addressesOf(bulletin.photos)])
  return { ...entry, pictures: pictures.flatMap((src) => src ?? []) }
})
