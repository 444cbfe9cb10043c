import { rolesToward } from '../../src/domain/kernel/actor'
import { dateOf } from '../../src/domain/kernel/calendar'
import type { Contract } from '../../src/domain/kernel/contract'
import { refuse, words } from '../../src/domain/kernel/refusal'
import type { Done } from '../../src/domain/kernel/view'
import { mayTakeBack, roleAtGate } from '../../src/domain/topic/gates'
import type { GateDecision, GateMove, GateRole, GateStep, Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { keptCopies } from '../runtime/photos'
import { by, topicMove } from './topicMove'

/** A paper cannot be dated later than today. */
export function refuseFuture(desk: Desk, date: string): void {
  if (date > dateOf(desk.now)) throw refuse.invalid({ date: words.notYet('日期') })
}

const roleHere = (desk: Desk, topic: Topic): GateRole => roleAtGate(rolesToward(desk.actor, topic))

function step(desk: Desk, topic: Topic, move: GateMove, said: Pick<GateStep, 'reason' | 'decision'>): readonly GateStep[] {
  const role = roleHere(desk, topic)
  const scope = role === 'party' ? topic.area : (topic.committee ?? '')
  return [...topic.gates, { at: desk.now, move, role, scope, by: by(desk), ...said }]
}

type Decided = Omit<GateDecision, 'by' | 'at' | 'role'>

/**
 * 文号、日期、组织、会议 and photos of the paper: what makes a gate's decision a decision. The photos are kept as copies
 * of the cloud's own, since whoever uploaded a file can also delete it.
 */
async function decisionOf(desk: Desk, topic: Topic, { number, date, body, meeting, note, evidence }: Decided): Promise<GateDecision> {
  refuseFuture(desk, date)
  return { number, date, body, meeting, note, role: roleHere(desk, topic), evidence: await keptCopies(desk, evidence, { in: 'topics', id: topic._id }), by: by(desk), at: desk.now }
}

/** A gate says yes, and keeps the paper it says it on. */
export const decides = <Input extends Decided & { id: string; version: number }>(contract: Contract<Input, Done>, move: 'confirm' | 'endorse') =>
  topicMove(contract, move, async (input, desk, topic) => {
    const decision = await decisionOf(desk, topic, input)
    return { set: { [move === 'confirm' ? 'confirmation' : 'endorsement']: decision, gates: step(desk, topic, move, { decision, reason: null }) }, note: `${decision.body}${decision.meeting}，${decision.number}` }
  })

/** A gate sends back, or takes back what it has said; what it said before stays in the record. */
export const sendsBack = <Input extends { id: string; version: number; reason: string }>(contract: Contract<Input, Done>, move: Exclude<GateMove, 'confirm' | 'endorse'>) =>
  topicMove(contract, move, ({ reason }, desk, topic) => {
    const no = mayTakeBack(topic, move, rolesToward(desk.actor, topic))
    if (no) throw no
    const undone = { withdrawConfirmation: { confirmation: null }, withdrawEndorsement: { endorsement: null }, returnTopic: {}, returnConsensus: {} }[move]
    return { set: { ...undone, gates: step(desk, topic, move, { decision: null, reason }) }, note: reason }
  })
