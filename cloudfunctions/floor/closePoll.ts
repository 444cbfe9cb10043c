import { closePoll } from '../../src/domain/floor/contracts'
import { tooManyHands, type Ballot, type Poll } from '../../src/domain/floor/poll'
import type { Attendance } from '../../src/domain/meeting/attendance'
import { refuse } from '../../src/domain/kernel/refusal'
import { count, find, increased, is, updateWhere } from '../runtime/store'
import { floorMove } from './floorMove'

/**
 * Every ballot is sealed before any is counted: a vote that is on its way finds its ballot sealed and is told that the
 * poll is over, instead of falling out of the count. Cut off in between, closing once more goes on from there.
 */
export default floorMove(closePoll, 'poll', 'closePoll', async ({ hands }, desk, poll) => {
  const there = await find<Attendance>('attendances', { where: { meeting: is(poll.meeting), status: is('present') }, limit: 1000, only: ['person', 'leftAt'] })
  const present = there.filter(({ leftAt }) => (leftAt ?? Infinity) >= poll.at)
  const guests = present.filter(({ person }) => person === null).length
  if (hands.length > poll.choices.length || tooManyHands(hands, guests)) throw refuse.invalid({ hands: refuse.tooManyHands(guests).refusal.text })
  await updateWhere('ballots', { poll: is(poll._id), sealed: is(false) }, { sealed: true, version: increased(1) })
  const sealed = { poll: is(poll._id), sealed: is(true) }
  const votes = await Promise.all(poll.choices.map((_, at) => count('ballots', { ...sealed, choice: is(String(at)) })))
  const tally = { votes, hands: poll.choices.map((_, at) => hands[at] ?? 0), present: present.length }
  return { set: { closedAt: desk.now, tally, named: poll.mode === 'open' ? await namesOn(poll, sealed) : null } }
})

async function namesOn(poll: Poll, sealed: { poll: ReturnType<typeof is>; sealed: ReturnType<typeof is> }): Promise<NonNullable<Poll['named']>> {
  const each = await Promise.all(poll.choices.map((_, at) => find<Ballot>('ballots', { where: { ...sealed, choice: is(String(at)) }, limit: 1000 })))
  return each.flatMap((ballots, choice) => ballots.map(({ name }) => ({ name: name ?? '', choice })))
}
