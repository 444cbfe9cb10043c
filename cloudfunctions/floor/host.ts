import { hostLook } from '../../src/domain/floor/contracts'
import { usualMinutes, type Turn } from '../../src/domain/floor/turn'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { rolesToward } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { count, find, is } from '../runtime/store'
import { dissentsIn, dissentView, liveView, rowsFor, sharedView } from './roomViews'

export default fulfil(hostLook, async (desk, { meeting: id, known }) => {
  const [meeting, rows, there] = await Promise.all([
    desk.read<Meeting>('meetings', id),
    rowsFor(id, []),
    find<Attendance>('attendances', { where: { meeting: is(id), status: is('present') }, limit: 1000, only: ['name', 'from', 'person', 'leftAt'] }),
  ])
  const leads = rolesToward(desk.actor, meeting).some((role) => role === 'clerk' || role === 'convener')
  if (!leads && meeting.status !== 'closed') throw refuse.floorNotOver()
  const shared = sharedView(rows, { desk, meeting, mine: null })
  const running = shared.polls.find(({ status }) => status === 'open')
  const stillHere = there.filter(({ leftAt }) => leftAt === null)
  const polls = leads ? shared.polls : shared.polls.map((poll) => ({ ...poll, named: null }))
  return liveView(desk, known, {
    ...shared, polls, leads,
    usualMinutes: usualMinutes(rows.filter((row): row is Turn => row.kind === 'turn')),
    present: stillHere.length,
    guests: stillHere.filter(({ person }) => person === null).map(({ name, from }) => ({ name, from })),
    voted: running ? await count('floor', { poll: is(running.id) }) : 0,
    dissents: dissentsIn(rows).map(dissentView),
  })
})
