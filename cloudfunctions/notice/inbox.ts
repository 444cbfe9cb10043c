import { inbox } from '../../src/domain/notice/contracts'
import { noticeKinds, type Notice } from '../../src/domain/notice/notice'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { is } from '../runtime/store'

export default fulfil(inbox, async (desk, { after }) => {
  const { items, next } = await listAlong<Notice>('notices', [{ person: is(desk.actor.person?.id ?? '') }], { after, newest: true })
  const shown = items.filter((notice) => notice.status !== 'cancelled')
  return {
    items: shown.map(({ _id, kind, title, body, page, at, readAt }) => ({ id: _id, kind: noticeKinds[kind], title, body, page, at, read: readAt !== null })),
    next,
  }
})
