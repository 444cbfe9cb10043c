import type { LeftBehind } from '../runtime/leftBehind'
import { commit, find, get, upTo } from '../runtime/store'
import { removeFiles } from '../runtime/wechat'

const atOnce = 20

/** Takes away what nobody holds a day after it was left; answers how many files. Removed twice, a file is simply not there. */
export async function removeLeftFiles(now: number, until: number): Promise<number> {
  let gone = 0
  while (Date.now() < until) {
    const due = await find<LeftBehind>('leftFiles', { where: { sweepAt: upTo(now) }, order: 'sweepAt', limit: atOnce })
    for (const { _id, files, holder } of due) {
      const held = holder === null ? '' : JSON.stringify(await get(holder.in, holder.id))
      const unheld = files.filter((file) => !held.includes(JSON.stringify(file)))
      await removeFiles(unheld)
      await commit([{ remove: _id, in: 'leftFiles' }])
      gone += unheld.length
    }
    if (due.length < atOnce) break
  }
  return gone
}
