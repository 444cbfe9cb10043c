import type { Cloud } from '../cloud'
import { bindings, people } from './people'
import { areas, committees, points, rooms, units } from './places'

export { demoPeople, openidOf, personId, type DemoPerson } from './people'
export { demoScene, roomOf } from './places'

const world = { areas, rooms, points, committees, units, people, bindings }

/** Places and people, without anything having happened yet. */
export function settle(cloud: Cloud): void {
  for (const [collection, documents] of Object.entries(world)) cloud.data.insert(collection, documents)
}
