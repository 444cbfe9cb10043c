import type { Contribution } from '../../src/domain/topic/facts'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from '../runtime/desk'
import { count, find, is } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'

export const contributionsTo = (topic: string): Promise<Contribution[]> => find<Contribution>('contributions', { where: { topic: is(topic) }, limit: 200 })

/** What the pack begins with: the matter itself. */
export async function aboutTopic(desk: Desk, topic: Topic) {
  const [room, together] = await Promise.all([desk.directory.room(topic.room), count('opinions', { topic: is(topic._id) })])
  const { title, number, what, who, how, leader } = topic
  return { title, number, what, who, how, leader, together, room: { name: room?.name ?? '', phone: room?.phone ?? null } }
}

type Dated = { at: number }

/** Visits, facts and contributions up to a moment, with pictures that can be looked at; `fresh` as the reader has it. */
export async function packOf(topic: Topic, contributions: readonly Contribution[], { within, fresh }: { within: (one: Dated) => boolean; fresh: (one: Dated) => boolean }) {
  const research = topic.research.filter(within)
  const facts = topic.facts.filter(within)
  const said = contributions.filter(within)
  const files = [...research.flatMap(({ photos }) => photos), ...facts.flatMap((one) => one.files), ...said.flatMap(({ photos }) => photos)]
  const addresses = new Map((await addressesOf(files)).map((address, at) => [files[at], address]))
  const pictures = (some: readonly string[]) => some.flatMap((file) => addresses.get(file) ?? [])
  return {
    research: research.map(({ photos, ...one }) => ({ ...one, photos: pictures(photos), fresh: fresh(one) })),
    facts: facts.map((one) => ({ ...one, files: pictures(one.files), fresh: fresh(one) })),
    contributions: said.map(({ _id, at, name, from, text, photos }) => ({ id: _id, at, name, from, text, photos: pictures(photos), fresh: fresh({ at }) })),
  }
}
