import { inbox } from '../../src/domain/notice/contracts'
import { noticeKinds, type Notice } from '../../src/domain/notice/notice'
import { shelfOf, type Opinion } from '../../src/domain/opinion/opinion'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { find, is, oneOf } from '../runtime/store'

export default fulfil(inbox, async (desk, { after }) => {
  const { items, next } = await listAlong<Notice>('notices', [{ person: is(desk.actor.person?.id ?? '') }], { after, newest: true })
  const shown = items.filter((notice) => notice.status !== 'cancelled')
  const hidden = await hiddenAmong(shown)
  return {
    items: shown.map(({ _id, kind, title, body, page, at, readAt, about }) => ({
      id: _id, kind: noticeKinds[kind], ...(hidden.has(about) ? { title: '这条意见已经收起来了', body: '不用再办' } : { title, body }), page, at, read: readAt !== null,
    })),
    next,
  }
})

/** Notices of before 2026-12 begin with what was said; where it has been hidden or taken back since, they do no more. */
async function hiddenAmong(notices: readonly Notice[]): Promise<Set<string>> {
  const ids = [...new Set(notices.flatMap(({ about }) => /^opinions\/(.+)$/.exec(about)?.[1] ?? []))]
  const found = ids.length === 0 ? [] : await find<Pick<Opinion, '_id' | 'status'>>('opinions', { where: { _id: oneOf(ids) }, limit: ids.length, only: ['status'] })
  return new Set(found.filter(({ status }) => shelfOf[status] === 'hidden').map(({ _id }) => `opinions/${_id}`))
}
