import { engineId, type Engine } from '../../src/domain/opinion/engine'
import type { Area } from '../../src/domain/directory/directory'
import { born } from './born'
import type { Desk } from './desk'
import { add, find, get, isDuplicate } from './store'

/** The deployment's engine; made when it is first asked for. Every office of the deployment may look after it. */
export async function engineRecord(desk: Desk): Promise<Engine> {
  const known = await get<Engine>('engines', engineId)
  if (known) return known
  const areas = await find<Area>('areas', { where: {}, limit: 1000 })
  const engine: Engine = { ...born(desk, 'engine', { says: '启用', id: engineId }), areas: areas.map(({ _id }) => _id), model: null, words: {}, learnedOn: '', askedAt: null }
  try {
    await add('engines', [engine])
    return engine
  } catch (error) {
    const made = isDuplicate(error) ? await get<Engine>('engines', engineId) : null
    if (!made) throw error
    return made
  }
}
