/** What an array with nothing in it is indexed as: MongoDB's `undefined`, which is not null. */
export const hollow = Symbol('an array with nothing in it')

/** Every value a dotted path reaches, looking into arrays as MongoDB does. What is missing counts as null. */
export function valuesAt(document: unknown, path: string): { values: unknown[]; many: boolean } {
  const found = { values: [] as unknown[], many: false }
  walk(document, path.split('.'), 0, found)
  if (!found.values.length) found.values.push(found.many ? hollow : null)
  return found
}

function walk(node: unknown, path: string[], at: number, found: { values: unknown[]; many: boolean }): void {
  const step = path[at]
  if (Array.isArray(node)) {
    found.many = true
    if (step === undefined) found.values.push(...node)
    else {
      if (/^\d+$/.test(step)) walk(node[Number(step)], path, at + 1, found)
      for (const item of node) if (!Array.isArray(item)) walk(item, path, at, found)
    }
  } else if (step === undefined) found.values.push(node ?? null)
  else if (isPlain(node)) walk(node[step], path, at + 1, found)
  else found.values.push(null)
}

export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof RegExp)
