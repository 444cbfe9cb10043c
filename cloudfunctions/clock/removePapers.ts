import type { PaperMade } from '../../src/domain/paper/made'
import { find, is, removed, updateWhere, upTo } from '../runtime/store'
import { removeFiles } from '../runtime/wechat'

/** As many as WeChat deletes in one go. */
const atOnce = 50

/** Takes away papers whose day is over. That they were made stays written down; run twice, there is nothing left to remove. */
export async function removePapers(now: number, until: number): Promise<number> {
  let gone = 0
  while (Date.now() < until) {
    const due = await find<PaperMade>('papers', { where: { removeAt: upTo(now) }, order: 'removeAt', limit: atOnce, only: ['file'] })
    await removeFiles(due.flatMap(({ file }) => (file ? [file] : [])))
    for (const { _id } of due) gone += await updateWhere('papers', { _id: is(_id) }, { file: null, removeAt: removed() })
    if (due.length < atOnce) break
  }
  return gone
}
