import type { TopicMove } from '@/domain/topic/topic'
import { isReported, topicLife } from '@/domain/topic/topic'
import type { TopicView } from '@/domain/topic/views'
import { meetingComing, meetingHeld } from './turn'

/** `convene` and `report` are no moves of the reader: they begin the meeting whose notice, and the paper whose sending, move the topic. */
export type Begun = TopicMove

const order: readonly Begun[] = ['propose', 'confirm', 'endorse', 'handOver', 'sendFacts', 'convene', 'conclude', 'research', 'report', 'archive', 'amend', 'returnTopic', 'returnConsensus', 'appoint', 'takeUp', 'withdrawProposal', 'withdrawConclusion', 'withdrawConfirmation', 'withdrawEndorsement', 'drop']
const beside: readonly string[] = ['returnTopic', 'returnConsensus', 'amend', 'research']
/** Can be done, but nobody waits for it: never the main thing. */
const aside: readonly Begun[] = ['appoint', 'takeUp', 'withdrawProposal', 'withdrawConclusion', 'withdrawConfirmation', 'withdrawEndorsement', 'drop']

export const says = (move: Begun) => (move === 'convene' ? '开会' : move === 'propose' ? '提交确认' : topicLife.moves[move].says)

const runsRoom = ({ can }: TopicView) => can.includes('research') || can.includes('conclude')
const hasOpenMeeting = (topic: TopicView) => meetingComing(topic) !== undefined

interface Beginnings {
  main: Begun | undefined
  side: Begun | undefined
  rest: Begun[]
  any: boolean
  /** It is this reader's turn: there is more to do than to note a paper, take something back or give it up. */
  asked: boolean
}

/** What the reader can begin from this page, the one most likely wanted first. */
export function beginnings(topic: TopicView): Beginnings {
  const { status, can } = topic
  const convenes = runsRoom(topic) && (status === 'researching' || status === 'deliberating') && !hasOpenMeeting(topic)
  const reports = can.includes('handOver') && !isReported(topic)
  // Nobody is told of a meeting before the facts have been sent.
  const sends = can.includes('sendFacts') && topic.factsSentAt === null
  const may = order.filter((move) => (move === 'convene' ? convenes : move === 'report' ? reports : move === 'sendFacts' ? sends : can.includes(move)))
  // What would only be refused now is not offered as the main thing.
  const early: readonly Begun[] = [...aside, ...(topic.gaps.length > 0 ? ['propose' as const] : []), ...(meetingHeld(topic) ? [] : ['conclude' as const]), ...(reports ? ['handOver' as const] : [])]
  const ripe = may.filter((move) => !early.includes(move))
  const main = ripe.find((move) => move === 'conclude') ?? ripe[0]
  const side = ripe.find((move) => move !== main && beside.includes(move))
  return { main, side, rest: may.filter((move) => move !== main && move !== side), any: may.length > 0, asked: may.some((move) => !aside.includes(move)) }
}
