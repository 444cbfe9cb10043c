import { tooMany, type Limit } from '../../src/domain/opinion/pace'
import type { Desk } from './desk'
import { digest } from './digest'
import { add, get, is, isDuplicate, updateWhere } from './store'

/** When somebody did something lately, each time under the key of what it was: trying the same again is not doing it again. */
interface Pace {
  _id: string
  version: number
  taken: readonly { at: number; key: string }[]
}

/** Whoever loses so often against themselves is doing it many times at once. */
const triesMost = 6

/**
 * Written down before it is done, and only where nobody has in between: a hundred at once are no more than one after the
 * other. `unknown`: it could not be read, and nobody is turned away for that.
 */
export async function keepPace(desk: Desk, what: string, key: string, limits: readonly Limit[]): Promise<'kept' | 'tooMany' | 'unknown'> {
  const _id = digest(`pace|${what}|${desk.actor.openid}`).slice(0, 32)
  const longest = Math.max(...limits.map(({ within }) => within))
  try {
    for (let tries = 0; tries < triesMost; tries += 1) {
      const pace = await get<Pace>('paces', _id)
      const lately = pace?.taken.filter(({ at }) => desk.now - at < longest) ?? []
      if (lately.some((one) => one.key === key)) return 'kept'
      if (tooMany(lately.map(({ at }) => at), desk.now, limits)) return 'tooMany'
      if (await taken(pace, _id, [...lately, { at: desk.now, key }])) return 'kept'
    }
    return 'tooMany'
  } catch (error) {
    console.error(JSON.stringify({ act: desk.act, unpaced: (error as Error).name }))
    return 'unknown'
  }
}

async function taken(pace: Pace | null, _id: string, all: Pace['taken']): Promise<boolean> {
  if (pace) return (await updateWhere('paces', { _id: is(_id), version: is(pace.version) }, { taken: all, version: pace.version + 1 })) === 1
  try {
    const first: Pace = { _id, version: 1, taken: all }
    await add('paces', [first])
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
