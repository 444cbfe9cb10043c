import { rolesToward, type Actor } from '../../src/domain/kernel/actor'
import { keysOf, type Ending, type Paper } from '../../src/domain/kernel/paper'
import type { Offer } from '../../src/domain/paper/contracts'
import { meetingPapers, topicPapers, type MeetingPaper, type TopicPaper } from '../../src/domain/paper/papers'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Topic } from '../../src/domain/topic/topic'

/** Why a paper of this topic cannot be made yet, or nothing. */
const topicLacks: Record<TopicPaper, (topic: Topic) => string | null> = {
  selection: () => null,
  facts: ({ research, facts, plans }) => (research.length + (facts?.length ?? 0) + (plans?.length ?? 0) > 0 ? null : '还没有调研，也没有情况和依据'),
  minutes: ({ consensus }) => (consensus.length > 0 ? null : '还没有形成共识'),
  consensus: ({ consensus }) => (consensus.length > 0 ? null : '还没有形成共识'),
  ledger: ({ status }) => (['handedOver', 'completed', 'archived'].includes(status) ? null : '还没有交办'),
  problems: ({ status }) => (['handedOver', 'completed', 'archived'].includes(status) ? null : '还没有交办'),
  photos: () => null,
  pack: () => null,
}

const meetingLacks: Record<MeetingPaper, (meeting: Meeting) => string | null> = {
  notice: ({ status }) => (status === 'cancelled' ? '会议已取消' : null),
  agenda: () => null,
  signIn: () => null,
  callList: ({ status }) => (status === 'closed' ? '会议已经结束，不用再打电话' : null),
}

const offersOf = <What extends string, R>(papers: Readonly<Record<What, Paper>>, lacks: Record<What, (record: R) => string | null>, record: R): Offer[] =>
  keysOf(papers).map((what) => ({ what, name: papers[what].name, purpose: papers[what].purpose, as: [...papers[what].as], notYet: lacks[what](record) }))

export const topicOffers = (topic: Topic): Offer[] => offersOf(topicPapers, topicLacks, topic)
/** Whoever only looks on needs nobody's telephone number. */
const hostPapers: readonly string[] = ['callList']
export const meetingOffers = (meeting: Meeting, actor: Actor): Offer[] => {
  const isHost = rolesToward(actor, meeting).some((role) => role === 'clerk' || role === 'convener')
  return offersOf(meetingPapers, meetingLacks, meeting).filter(({ what }) => isHost || !hostPapers.includes(what))
}

/** Refuses what cannot be made, or not as such a file. */
export function requireReady(offers: readonly Offer[], what: string, as: Ending): void {
  const offer = offers.find((one) => one.what === what)
  if (!offer || !offer.as.includes(as)) throw refuse.noSuchPaper()
  if (offer.notYet !== null) throw refuse.paperNotYet(offer.name, offer.notYet)
}
