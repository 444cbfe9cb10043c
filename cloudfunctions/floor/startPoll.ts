import { startPoll } from '../../src/domain/floor/contracts'
import { ballotsFor, pollsMost, usualChoices, type Ballot, type Poll } from '../../src/domain/floor/poll'
import { refuse } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { fulfil } from '../runtime/serve'
import { add, count, find, is } from '../runtime/store'
import { begin, belonging, doneOf } from './begun'
import { led } from './here'

const atOnce = 250

/** The stack of ballots first, then the poll: nobody finds a poll without paper. */
export default fulfil(startPoll, async (desk, { meeting: id, key, text, mode, choices }) => {
  const meeting = await led(desk, id)
  const _id = `poll:${key}`
  const [polls, invited] = await Promise.all([find<Poll>('floor', { where: { meeting: is(id), kind: is('poll') }, limit: pollsMost, only: ['status', 'version'] }), count('attendances', { meeting: is(id) })])
  const same = polls.find((one) => one._id === _id)
  if (same) return doneOf(same)
  if (polls.some(({ status }) => status === 'open')) throw refuse.pollRunning()
  if (polls.length >= pollsMost) throw refuse.floorFull('次表决', pollsMost)
  const stack = Array.from({ length: ballotsFor(invited) }, (): Ballot => ({ _id: desk.secret(), poll: _id, choice: '', name: null, sealed: false, version: 0 }))
  for (let at = 0; at < stack.length; at += atOnce) await add('ballots', stack.slice(at, at + atOnce))
  const poll: Poll = {
    ...born(desk, 'poll', { says: startPoll.says, id: _id, evidence: { text, mode, choices } }),
    ...belonging(meeting, { attendance: null, person: null, name: desk.actor.person?.name ?? '', from: '' }),
    kind: 'poll', text, mode, choices: choices ?? usualChoices, closedAt: null, tally: null, named: null,
  }
  return begin(poll)
})
