import type { Unit } from '../../src/domain/directory/directory'
import { scopesOf } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { commit, find, get, oneOf, Stale, type Change } from '../runtime/store'

/** The office's own area and those its rooms lie in: where its units can be. */
export async function areasOfMine(desk: Desk): Promise<string[]> {
  const offices = scopesOf(desk.actor, 'office')
  const rooms = await Promise.all(offices.map((area) => desk.directory.roomsIn(area)))
  return [...new Set([...offices, ...rooms.flat().map(({ area }) => area)])]
}

export const unitsOfMine = async (desk: Desk): Promise<Unit[]> => find<Unit>('units', { where: { area: oneOf(await areasOfMine(desk)) }, order: 'area', limit: 1000 })

/** As it is now, past what instances keep; of another office's area it is told as not found. */
export async function unitOfMine(desk: Desk, id: string): Promise<Unit> {
  const [unit, areas] = await Promise.all([get<Unit>('units', id), areasOfMine(desk)])
  if (!unit || !areas.includes(unit.area)) throw refuse.notFound()
  return unit
}

export async function requireFreeName(desk: Desk, name: string, but?: string): Promise<void> {
  if ((await unitsOfMine(desk)).some((unit) => unit.name === name && !unit.dissolved && unit._id !== but)) throw refuse.unitNameTaken()
}

/** One change of a unit with its line in the diary and its audit mark; `also` in the same transaction. */
export async function changeUnit(desk: Desk, unit: Unit, version: number, says: string, note: string, set: Partial<Unit>, also: readonly Change[] = []) {
  if (unit.dissolved && !set.dissolved) throw refuse.unitDissolved()
  const next = version + 1
  const line = { at: desk.now, move: desk.act, says, by: desk.actor.person?.name ?? '', who: desk.actor.person?.id ?? null, from: '', to: '', note }
  const data = {
    ...set,
    version: next,
    diary: [...(unit.diary ?? []), line],
    marks: [...(unit.marks ?? []), desk.mark(`units/${unit._id}`, next, set)],
    marksSince: unit.marksSince ?? desk.now,
  }
  try {
    await commit([{ update: unit._id, in: 'units', version, data }, ...also])
  } catch (error) {
    if (error instanceof Stale) throw refuse.stale()
    throw error
  }
  desk.directory.forget('units', unit._id)
  return { id: unit._id, version: next }
}
