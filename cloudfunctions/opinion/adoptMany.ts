import { adoptMany } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { Refused } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { joinable } from './joinable'

export default fulfil(adoptMany, async (desk, { opinions, topic }) => {
  const fates: { id: string; refused: string | null }[] = []
  // One after the other: each is a move of its own with its own fate.
  for (const { id, version } of opinions) fates.push({ id, refused: await adoptOne(desk, id, version, topic) })
  return { fates }
})

async function adoptOne(desk: Desk, id: string, version: number, topicId: string): Promise<string | null> {
  try {
    const opinion = await desk.read<Opinion>('opinions', id)
    const topic = await joinable(opinion.room, topicId)
    const before = { topic: opinion.topic, committee: opinion.committee }
    const set = { topic: topic._id, committee: topic.committee, before }
    await advanceFrom(desk, opinion, { kind: 'opinion', move: 'adopt', evidence: { topic: topic._id }, set, note: topic.title, version })
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal.text
    throw error
  }
}
