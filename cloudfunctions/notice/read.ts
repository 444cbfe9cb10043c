import { read } from '../../src/domain/notice/contracts'
import type { Notice } from '../../src/domain/notice/notice'
import { fulfil } from '../runtime/serve'
import { commit } from '../runtime/store'

export default fulfil(read, async (desk, { id }) => {
  const notice = await desk.read<Notice>('notices', id)
  if (notice.readAt === null) await commit([{ touch: id, in: 'notices', data: { readAt: desk.now } }])
  return { id }
})
