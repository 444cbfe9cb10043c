import * as z from 'zod'

const wordsOf = (schema: object): string[] => {
  const above = Object.getPrototypeOf(schema) as object | null
  return above === null || schema === Object.prototype ? [] : [...Object.getOwnPropertyNames(schema), ...wordsOf(above)]
}

/** Every word with which a schema is made or refined, read off zod itself, so that its stand-in on phones (no-schemas.js) lacks none. */
export function zodWords(): string[] {
  const schemas: object[] = [z.string(), z.number(), z.boolean(), z.array(z.string()), z.object({}), z.enum(['one']), z.union([z.string()]), z.record(z.string(), z.string()), z.literal(1), z.unknown(), z.int()]
  const made = Object.entries(z).filter(([word, value]) => typeof value === 'function' && /^[a-z]/.test(word)).map(([word]) => word)
  const refined = schemas.flatMap(wordsOf).filter((word) => /^[a-z]/.test(word))
  const checked = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'spa', 'decode', 'encode']
  return [...new Set([...made, ...refined, 'iso', 'coerce'])].filter((word) => !checked.includes(word) && word !== 'constructor').sort()
}
