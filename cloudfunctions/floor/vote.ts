import { vote } from '../../src/domain/floor/contracts'
import type { Ballot, Poll, Tick } from '../../src/domain/floor/poll'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, find, from, get, is, isDuplicate, Stale } from '../runtime/store'
import { doneOf } from './begun'
import { attendanceId, takingPart } from './here'

const tries = 12
const tickId = (poll: string, attendance: string): string => `tick:${poll}:${attendance}`

/**
 * One vote each. The tick that somebody has voted and the mark on a ballot are written together or not at all, and no
 * record holds both: which ballot it was is known to nobody once this has returned, on a secret poll.
 */
export default fulfil(vote, async (desk, { meeting: id, poll: pollId, choice }) => {
  const [{ mine }, poll, voted] = await Promise.all([takingPart(desk, id), get<Poll>('floor', pollId), get<Tick>('floor', tickId(pollId, attendanceId(desk, id)))])
  if (poll?.kind !== 'poll' || poll.meeting !== id || choice >= poll.choices.length) throw refuse.notFound()
  if (poll.status !== 'open') throw refuse.pollOver()
  const named = poll.mode === 'open'
  const mark = { choice: String(choice), name: named ? mine.name : null, version: 1 }
  for (let left = voted ? 0 : tries; left > 0; left -= 1) {
    const ballot = await anyBlank(desk, pollId)
    if (!ballot) throw refuse.pollOver()
    const tick: Tick = { _id: tickId(pollId, mine._id), kind: 'tick', meeting: id, to: mine._id, poll: pollId, ...(named ? { ballot: ballot._id, choice } : { ballot: null, choice: null }) }
    try {
      await commit([{ add: [tick], to: 'floor' }, { update: ballot._id, in: 'ballots', version: 0, data: mark }])
      return doneOf(poll)
    } catch (error) {
      // Another tap of the same person was faster.
      if (isDuplicate(error)) return change(tick._id, poll, choice)
      // Somebody else took the same ballot, or counting has begun; the next look at the stack tells.
      if (!(error instanceof Stale)) throw error
    }
  }
  if (voted) return change(voted._id, poll, choice)
  throw refuse.busy()
})

/** Until it is closed, whoever has put their name to a vote may think again. */
async function change(tick: string, poll: Poll, choice: number) {
  const ballotId = poll.mode === 'open' ? (await get<Tick>('floor', tick))?.ballot : null
  if (!ballotId) throw refuse.alreadyVoted()
  const ballot = await get<Ballot>('ballots', ballotId)
  if (!ballot || ballot.sealed) throw refuse.pollOver()
  await commit([
    { update: ballotId, in: 'ballots', version: ballot.version, data: { choice: String(choice), version: ballot.version + 1 } },
    { touch: tick, in: 'floor', data: { choice } },
  ])
  return doneOf(poll)
}

/** From anywhere in the stack; ids are chance, so is where one begins to look. */
async function anyBlank(desk: Desk, poll: string): Promise<Ballot | undefined> {
  const blank = { poll: is(poll), sealed: is(false), choice: is('') }
  const [found] = await find<Ballot>('ballots', { where: { ...blank, _id: from(desk.secret()) }, limit: 1 })
  return found ?? (await find<Ballot>('ballots', { where: blank, limit: 1 }))[0]
}
