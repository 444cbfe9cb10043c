import { doorCode } from '../../../src/domain/meeting/contracts'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { codeAt, doorScene, type Purpose } from '../../../src/domain/meeting/door/doorCode'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { signer } from '../../runtime/desk'
import { pageCode } from '../../runtime/pageCode'
import { fulfil } from '../../runtime/serve'
import { count, find, is, past } from '../../runtime/store'

const shown = 20

export default fulfil(doorCode, async (desk, { id, purpose: asked = 'in', picture = false }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const purpose = meeting.signOut ? asked : 'in'
  const of = { meeting: is(id) }
  const newest = purpose === 'in' ? { where: { ...of, status: is('present') }, order: 'arrivedAt' } : { where: { ...of, leftAt: past(0) }, order: 'leftAt' }
  const [invited, present, excused, left, toConfirm, latest] = await Promise.all([
    count('attendances', of),
    count('attendances', { ...of, status: is('present') }),
    count('attendances', { ...of, status: is('excused') }),
    meeting.signOut ? count('attendances', { ...of, leftAt: past(0) }) : 0,
    meeting.noSignal ? count('attendances', { ...of, status: is('handedIn') }) : 0,
    find<Attendance>('attendances', { ...newest, newest: true, limit: shown, only: ['name', 'arrivedAt', 'leftAt'] }),
  ])
  const code = codeAt(signer(meeting.secret), id, desk.now, purpose)
  return {
    ...code,
    picture: picture && meeting.status === 'open' ? await drawn(id, code.code, purpose) : null,
    purpose,
    now: desk.now,
    title: meeting.title,
    status: meeting.status,
    signOut: meeting.signOut,
    noSignal: meeting.noSignal,
    startsAt: meeting.startsAt,
    invited,
    present,
    excused,
    left,
    toConfirm,
    arrived: latest.map(({ name, arrivedAt, leftAt }) => ({ name, at: (purpose === 'in' ? arrivedAt : leftAt) ?? 0 })),
  }
})

/** Without it people scan from inside the mini-program or type the digits: nobody waits at the door because WeChat's drawing is down. */
async function drawn(meeting: string, code: string, purpose: Purpose): Promise<string | null> {
  const scene = doorScene(meeting, code, purpose)
  return scene && pageCode(scene, 'member/checkin/index', 430).catch(() => null)
}
