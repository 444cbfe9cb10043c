/** A request of WeChat's is at most 100 KB; what is said in it is looked at only when it is no larger and no deeper than any form needs. */
export const mostUnits = 100 * 1024
export const mostDepth = 12

/**
 * Whether a value is small enough to be looked at: code units of all its texts and names, and one for each thing in it.
 * Stops at the first that is too much, so that it costs no more than the limit, whatever was sent.
 */
export function isBounded(value: unknown, units = mostUnits, depth = mostDepth): boolean {
  let left = units
  const open: { value: unknown; depth: number }[] = [{ value, depth }]
  for (let next = open.pop(); next; next = open.pop()) {
    left -= typeof next.value === 'string' ? next.value.length + 1 : 1
    if (left < 0) return false
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth === 0) return false
    for (const name in next.value) {
      if (!Object.hasOwn(next.value, name)) continue
      left -= Array.isArray(next.value) ? 0 : name.length
      // What is waiting will cost at least one each.
      if (left < open.length) return false
      open.push({ value: (next.value as Record<string, unknown>)[name], depth: next.depth - 1 })
    }
  }
  return true
}
