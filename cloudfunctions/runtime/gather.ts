import type { Opinion } from '../../src/domain/opinion/opinion'
import { Refused } from '../../src/domain/kernel/refusal'
import type { Topic } from '../../src/domain/topic/topic'
import { open as openTopics } from '../../src/domain/topic/topic'
import { advanceFrom } from './advance'
import { road, type Desk } from './desk'
import { find, get, is, past } from './store'

const movable: readonly string[] = ['submitted', 'accepted', 'filed']

/**
 * Brings the opinions of a common issue into the topic it has become: those of the topic's room, and for a town's room
 * those of its villages. Other rooms' opinions stay theirs. Safe to run again; returns how many came in.
 */
export async function gather(asked: Desk, issue: string, topicId: string, until: number): Promise<number> {
  const desk = { ...asked, actor: road }
  const topic = await get<Topic>('topics', topicId)
  if (!topic || !openTopics.includes(topic.status)) return 0
  let came = 0
  let after = ''
  while (Date.now() < until) {
    const opinions = await find<Opinion>('opinions', { where: { issue: is(issue), ...(after && { _id: past(after) }) }, limit: 50 })
    for (const opinion of opinions) {
      if (Date.now() >= until) return came
      const belongs = opinion.room === topic.room || opinion.areas.includes(topic.area)
      if (belongs && movable.includes(opinion.status) && (await comes(desk, opinion, topic))) came += 1
    }
    after = opinions.at(-1)?._id ?? ''
    if (opinions.length < 50) return came
  }
  return came
}

async function comes(desk: Desk, opinion: Opinion, topic: Topic): Promise<boolean> {
  try {
    const set = { topic: topic._id, committee: topic.committee }
    await advanceFrom(desk, opinion, { kind: 'opinion', move: 'gather', evidence: { topic: topic._id }, set, note: topic.title })
    return true
  } catch (error) {
    // Somebody has just decided about it; their decision stands.
    if (error instanceof Refused) return false
    throw error
  }
}
