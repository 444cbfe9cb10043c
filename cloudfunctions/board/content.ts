import type { Bulletin } from '../../src/domain/board/bulletin'
import { refuse } from '../../src/domain/kernel/refusal'
import { toldAs, topicLife, type Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { keptCopies } from '../runtime/photos'

/** Only what the party organisation has confirmed is told to everybody. */
export function requirePublic(topic: Topic): void {
  if (topic.confirmation === null || toldAs[topic.status] === 'seen') throw refuse.topicNotPublic(topicLife.states[topic.status])
}

interface Handed {
  photos: readonly string[]
  shareable: boolean
}

/** The photos handed in: those it had already, and copies of what was uploaded for it. Whoever adds one answers for what it shows. */
export async function photosFor(desk: Desk, { photos, shareable }: Handed, had: Bulletin['photos'] = []): Promise<string[]> {
  const fresh = photos.filter((file) => !had.includes(file))
  if (photos.length > 0 && !shareable) throw refuse.invalid({ shareable: refuse.notShareable().refusal.text })
  const copies = await keptCopies(desk, fresh)
  return photos.map((file) => (had.includes(file) ? file : (copies[fresh.indexOf(file)] ?? file)))
}
