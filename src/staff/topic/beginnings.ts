import type { TopicMove } from '@/domain/topic/topic'
import { topicLife } from '@/domain/topic/topic'
import type { TopicView } from '@/domain/topic/views'
import { meetingComing, meetingHeld } from './turn'

/** `convene` is no move of the reader: it begins the meeting whose notice will move the topic. */
export type Begun = TopicMove

const order: readonly Begun[] = ['propose', 'confirm', 'endorse', 'handOver', 'convene', 'conclude', 'research', 'report', 'archive', 'amend', 'returnTopic', 'returnConsensus', 'drop']
const beside: readonly string[] = ['returnTopic', 'returnConsensus', 'amend', 'research']

export const says = (move: Begun) => (move === 'convene' ? '开会' : move === 'propose' ? '提交确认' : topicLife.moves[move].says)

const runsRoom = ({ can }: TopicView) => can.includes('research') || can.includes('conclude')
const hasOpenMeeting = (topic: TopicView) => meetingComing(topic) !== undefined

interface Beginnings {
  main: Begun | undefined
  side: Begun | undefined
  rest: Begun[]
  any: boolean
  /** It is this reader's turn: there is more to do than to give it up. */
  asked: boolean
}

/** What the reader can begin from this page, the one most likely wanted first. */
export function beginnings(topic: TopicView): Beginnings {
  const { status, can, reports } = topic
  const convenes = runsRoom(topic) && (status === 'researching' || status === 'deliberating') && !hasOpenMeeting(topic)
  const may = order.filter((move) => (move === 'convene' ? convenes : can.includes(move)))
  // What would only be refused now is not offered as the main thing.
  const early: readonly Begun[] = ['drop', ...(meetingHeld(topic) ? [] : ['conclude' as const]), ...(reports.length > 0 ? [] : ['handOver' as const])]
  const ripe = may.filter((move) => !early.includes(move))
  const main = ripe.find((move) => move === 'conclude') ?? ripe[0]
  const side = ripe.find((move) => move !== main && beside.includes(move))
  return { main, side, rest: may.filter((move) => move !== main && move !== side), any: may.length > 0, asked: may.some((move) => move !== 'drop') }
}
