import type { Meeting } from '../../../src/domain/meeting/meeting'
import { sendAgain } from '../../../src/domain/meeting/telling/contracts'
import type { Notice } from '../../../src/domain/notice/notice'
import { mayLeaveAt, untilOf } from '../../../src/domain/notice/sending'
import { reachingOf } from '../../runtime/reaching'
import { fulfil } from '../../runtime/serve'
import { get, is, removed, updateWhere } from '../../runtime/store'
import { invitedTo } from '../views'

/** The same rows once more, never new ones: nobody can be told the same thing twice by it. */
export default fulfil(sendAgain, async (desk, { id }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const { again } = await reachingOf(meeting, await invitedTo(id), desk.now)
  const begun = await Promise.all(again.map((one) => begin(one, desk.now)))
  return { again: begun.filter((row) => row).length }
})

async function begin({ _id, status }: Notice, now: number): Promise<boolean> {
  const notice = await get<Notice>('notices', _id)
  if (!notice) return false
  const { tells } = notice
  const data = { status: 'waiting', dueAt: mayLeaveAt(notice, now), until: untilOf(now, tells), tries: 0, errCode: removed() }
  return (await updateWhere('notices', { _id: is(_id), status: is(status) }, data)) === 1
}
