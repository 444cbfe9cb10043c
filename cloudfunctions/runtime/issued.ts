import { refuse } from '../../src/domain/kernel/refusal'
import type { Person, Unit } from '../../src/domain/directory/directory'
import { alongHandover, dueOn, termsFrom } from '../../src/domain/supervision/due'
import type { Handover } from '../../src/domain/supervision/handover'
import type { ConsensusItem, Topic } from '../../src/domain/topic/topic'
import { born } from './born'
import type { Desk } from './desk'
import { helpedBy, helperOf, nothingYet } from './givenTo'
import { livingUnit, unitName } from './livingUnit'
import { noticeRow, type Origin } from './noticeRow'
import { find, oneOf, type Change } from './store'

/** One handover for each item of the consensus, and one notice to everybody of the units asked, however many items are theirs. */
export async function issued(desk: Desk, topic: Topic, origin: Origin): Promise<Change[]> {
  const units = await Promise.all(topic.consensus.map((item, at) => Promise.all([item.unit, ...item.helpers].map((unit) => takingOver(desk, unit, at + 1)))))
  // Ids are given in the order of the consensus, hence not while units are being looked up.
  const handovers = topic.consensus.map((item, at) => handed(desk, topic, item, units[at] ?? []))
  return [{ add: handovers, to: 'handovers' }, ...(await told(desk, topic, handovers, origin))]
}

/** A unit that was dissolved since the consensus is followed to whoever took over; where nobody did, nothing is handed over. */
async function takingOver(desk: Desk, id: string, no: number): Promise<Unit> {
  const unit = await livingUnit(desk.directory, id)
  if (!unit) throw refuse.unitGoneInConsensus(await unitName(desk.directory, id), no)
  return unit
}

function handed(desk: Desk, topic: Topic, item: ConsensusItem, [unit, ...asked]: readonly Unit[]): Handover {
  if (!unit) throw new Error('a consensus item without a unit')
  const helpers = [...new Map(asked.map((helper) => [helper._id, helper])).values()].filter(({ _id }) => _id !== unit._id)
  const { _id, ...birth } = born(desk, 'handover', { says: '交办', note: topic.number })
  const handover: Handover = {
    ...birth,
    _id,
    status: 'issued',
    open: true,
    topic: topic._id,
    topicTitle: topic.title,
    topicNumber: topic.number,
    room: topic.room,
    area: topic.area,
    areas: topic.areas,
    committee: topic.committee,
    unit: unit._id,
    outsets: [{ unit: unit._id, name: unit.name, at: desk.now, why: '交办', by: desk.actor.person?.name ?? '' }],
    ...helpedBy(helpers.map(helperOf)),
    text: item.text,
    heldAt: topic.diary.findLast((line) => line.move === 'conclude')?.at ?? desk.now,
    leader: topic.leader,
    ...dueOn(item.dueDate, desk.now),
    ...termsFrom(desk.now),
    ...nothingYet,
    round: 1,
    rounds: [],
    notes: [],
    extensions: [],
    urges: [],
    behalves: [],
    returned: [],
    doubts: [],
    upheld: [],
  }
  const { remindAt } = alongHandover(handover)
  return remindAt === undefined ? handover : { ...handover, remindAt }
}

async function told(desk: Desk, topic: Topic, handovers: readonly Handover[], origin: Origin): Promise<Change[]> {
  const units = [...new Set(handovers.flatMap(({ unit, helperUnits }) => [unit, ...helperUnits]))]
  const holders = await find<Person>('people', { where: { postKeys: oneOf(units.map((unit) => `unit:${unit}`)) }, limit: 1000 })
  const notices = holders.flatMap(({ _id, openid, status, posts }) => {
    const scopes = posts.filter(({ role }) => role === 'unit').map(({ scope }) => scope)
    const main = handovers.filter(({ unit }) => scopes.includes(unit))
    const helping = handovers.filter(({ unit, helperUnits }) => !scopes.includes(unit) && helperUnits.some((one) => scopes.includes(one)))
    const [only, ...more] = [...main, ...helping]
    if (status !== 'bound' || !only) return []
    const body = [main.length > 0 ? `交办 ${main.length} 件` : '', helping.length > 0 ? `会办 ${helping.length} 件` : ''].filter(Boolean).join('、')
    const page = more.length === 0 ? `/topics/handover/index?id=${only._id}` : '/topics/handovers/index'
    return [noticeRow({ origin, to: { person: _id, openid }, kind: 'task', about: origin.about, page, title: topic.title, body: `${body}，请签收`, at: desk.now })]
  })
  return notices.length === 0 ? [] : [{ add: notices, to: 'notices' }]
}
