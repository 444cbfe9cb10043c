import { rolesToward } from '../../src/domain/kernel/actor'
import { Refused, refuse } from '../../src/domain/kernel/refusal'
import type { Opinion, OpinionMove } from '../../src/domain/opinion/opinion'
import type { Desk } from '../runtime/desk'
import { find, oneOf } from '../runtime/store'
import { moveOne, type Told } from './staffMove'

interface On {
  id: string
  version: number
}

/** So many are moved at a time: one after the other fifty would keep a thumb waiting. */
const abreast = 5

/** The same move on many opinions, read together; each has a fate of its own, and one that is refused holds up no other. */
export async function moveMany<One extends On>(
  desk: Desk,
  opinions: readonly One[],
  move: OpinionMove,
  told: (asked: One, opinion: Opinion) => (Told & { evidence?: Record<string, unknown> }) | Promise<Told & { evidence?: Record<string, unknown> }>,
) {
  const ids = [...new Set(opinions.map(({ id }) => id))]
  const found = await find<Opinion>('opinions', { where: { _id: oneOf(ids) }, limit: ids.length })
  const byId = new Map(found.filter((opinion) => rolesToward(desk.actor, opinion).some((role) => desk.by.includes(role))).map((opinion) => [opinion._id, opinion]))
  const fate = async (asked: One): Promise<{ id: string; refused: string | null }> => {
    try {
      const opinion = byId.get(asked.id)
      if (!opinion) throw refuse.notFound()
      const { evidence = {}, ...rest } = await told(asked, opinion)
      await moveOne(desk, opinion, move, asked.version, evidence, rest)
      return { id: asked.id, refused: null }
    } catch (error) {
      if (error instanceof Refused) return { id: asked.id, refused: error.refusal.text }
      throw error
    }
  }
  const fates: { id: string; refused: string | null }[] = []
  for (let i = 0; i < opinions.length; i += abreast) fates.push(...(await Promise.all(opinions.slice(i, i + abreast).map(fate))))
  return { fates }
}
