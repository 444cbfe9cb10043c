import type { Named } from '../../src/domain/topic/plain'
import type { Topic } from '../../src/domain/topic/topic'
import type { Desk } from './desk'

/** How the gates of a topic are known to those outside: the party organisation of its area, the committees that have decided. */
export async function gateNames(desk: Desk, topic: Topic): Promise<Named> {
  const scopes = [...new Set(topic.gates.flatMap(({ role, scope }) => (role === 'committee' ? [scope] : [])))]
  const [area, ...committees] = await Promise.all([desk.directory.area(topic.area), ...scopes.map((id) => desk.directory.committee(id))])
  return { party: `${area?.name ?? ''}党组织`, committee: (id) => `政协${committees[scopes.indexOf(id)]?.name ?? '专委会'}` }
}
