import type { Snapshot } from '../../local-cloud/snapshot'
import type { Town } from './town'

/** By the stretch of road, what was handed to it, and the minute it began. */
type Rehearsals = Map<string, { snapshot: Snapshot; result: unknown }>

const rehearsing = new WeakMap<Town['cloud'], Rehearsals>()
const ofFile: Rehearsals = new Map()

/**
 * From now on the stretches of road that a story of this file begins with are walked by people the first time only; later
 * stories find the town as it was then left. For files whose stories begin alike; what they are about is walked each time.
 */
export function rehearse({ cloud }: Town): void {
  rehearsing.set(cloud, ofFile)
}

const untouched = ({ cloud }: Pick<Town, 'cloud'>): boolean => cloud.calls.length === 0 && ['opinions', 'topics', 'meetings', 'notices'].every((name) => cloud.data.count(name) === 0)

/** Walks this stretch, or lays out what walking it came to; only where nothing has happened yet. */
export async function walked<Result>(there: Pick<Town, 'cloud'>, stretch: string, given: unknown, walk: () => Promise<Result>): Promise<Result> {
  const { cloud } = there
  const known = rehearsing.get(cloud)
  if (!known || !untouched(there)) return walk()
  const name = JSON.stringify([stretch, given, Math.floor(cloud.now() / 60_000)])
  const found = known.get(name)
  if (found) {
    cloud.restore(found.snapshot)
    return structuredClone(found.result) as Result
  }
  const result = await walk()
  known.set(name, { snapshot: cloud.snapshot(), result: structuredClone(result) })
  return result
}
