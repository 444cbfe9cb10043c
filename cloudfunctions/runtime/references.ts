import type * as z from 'zod'
import type { Contract } from '../../src/domain/kernel/contract'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { referenceKinds, type ReferenceKind } from '../../src/domain/kernel/text'
import type { Desk } from './desk'
import type { Directory } from './directory'

interface Reference {
  to: ReferenceKind
  id: string
  path: string
}

interface Def {
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: readonly z.ZodType[]
  in?: z.ZodType
  valueType?: z.ZodType
}
const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def
const kindOf = (schema: z.ZodType): ReferenceKind | undefined => (schema as unknown as { meta(): { refersTo?: ReferenceKind } | undefined }).meta()?.refersTo

/** Where a form can hold references at all; forms are the same at every call. */
const without = new WeakSet<z.ZodType>()

/** Everything in a value that its form says is the id of a room, a committee or a unit. */
export function referencesIn(schema: z.ZodType, value: unknown, at: readonly string[] = []): Reference[] {
  if (value === null || value === undefined || without.has(schema)) return []
  const to = kindOf(schema)
  if (to) return typeof value === 'string' ? [{ to, id: value, path: at.join('.') }] : []
  const { shape, element, innerType, options, in: input, valueType } = defOf(schema)
  if (!shape && !element && !innerType && !options && !input && !valueType) {
    without.add(schema)
    return []
  }
  if (shape) return Object.entries(shape).flatMap(([name, one]) => referencesIn(one, (value as Record<string, unknown>)[name], [...at, name]))
  const each = element ?? valueType
  if (each) return Object.entries(value).flatMap(([name, one]) => referencesIn(each, one, [...at, name]))
  if (options) return options.filter((one) => one.safeParse(value).success).slice(0, 1).flatMap((one) => referencesIn(one, value, at))
  const inner = innerType ?? input
  return inner ? referencesIn(inner, value, at) : []
}

/** Where it lies, from the city down; null where there is none of that id. */
const placeOf: Readonly<Record<ReferenceKind, (directory: Directory, id: string) => Promise<readonly string[] | null>>> = {
  room: async (directory, id) => (await directory.room(id))?.areas ?? null,
  committee: async (directory, id) => pathTo(directory, (await directory.committee(id))?.area),
  unit: async (directory, id) => pathTo(directory, (await directory.unit(id))?.area),
}
const pathTo = async (directory: Directory, area: string | undefined): Promise<readonly string[] | null> => (area === undefined ? null : ((await directory.area(area))?.path ?? null))

/** In the same county, above it, or for somebody of the city anywhere below. */
const isNear = (own: readonly string[], other: readonly string[]): boolean => own.slice(0, 2).every((area, at) => other[at] === undefined || other[at] === area)

/**
 * Refuses an act that names a room, a committee or a unit that is not there or lies in another county: whoever is named
 * may read what the act is about. What is not there and what is not theirs are told alike. All from the directory's memory.
 */
export async function requireOwnReferences(desk: Desk, contract: Contract, input: unknown): Promise<void> {
  const own = desk.actor.person?.areas
  const wrong: Record<string, string> = {}
  for (const { to, id, path } of referencesIn(contract.input, input)) {
    const place = await placeOf[to](desk.directory, id)
    if (!place || (own && !isNear(own, place))) wrong[path] = words.fromList(referenceKinds[to])
  }
  if (Object.keys(wrong).length > 0) throw refuse.invalid(wrong)
}
