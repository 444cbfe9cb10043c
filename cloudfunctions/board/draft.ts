import { draft } from '../../src/domain/board/contracts'
import type { Bulletin } from '../../src/domain/board/bulletin'
import type { Topic } from '../../src/domain/topic/topic'
import { born } from '../runtime/born'
import { digest } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { consequencesOf } from '../runtime/setOff'
import { commit, find, is, isDuplicate } from '../runtime/store'
import { photosFor, requirePublic } from './content'
import { deskView } from './deskViews'

export default fulfil(draft, async (desk, { key, topic: topicId, title, body, result, photos, shareable }) => {
  const topic = await desk.read<Topic>('topics', topicId)
  requirePublic(topic)
  const writing = digest(`${desk.actor.openid}|${key}`)
  const before = await written(writing)
  if (before) return deskView(desk, before)
  const bulletin: Bulletin = {
    ...born(desk, 'bulletin', { says: '拟稿', evidence: { title, body, result } }),
    writing,
    topic: topic._id,
    room: topic.room,
    area: topic.area,
    areas: topic.areas,
    title,
    body,
    result,
    photos: await photosFor(desk, { photos, shareable }),
    writer: desk.actor.person?.name ?? '',
    reviewer: null,
    publishedAt: null,
    shown: null,
  }
  try {
    await commit([{ add: [bulletin], to: 'bulletins' }, ...(await consequencesOf(desk, 'bulletin', 'begin', bulletin, {}))])
    return deskView(desk, bulletin)
  } catch (error) {
    const other = isDuplicate(error) ? await written(writing) : null
    if (!other) throw error
    return deskView(desk, other)
  }
})

/** What was written under the same key of the same phone, when the first answer did not get through. */
async function written(writing: string): Promise<Bulletin | null> {
  const [found] = await find<Bulletin>('bulletins', { where: { writing: is(writing) }, limit: 1 })
  return found ?? null
}
