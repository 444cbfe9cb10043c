/**
 * Pairs of neighbouring letters as numbers: a text's pairs are two sorted arrays, and comparing two texts is one walk
 * along both. Strings and maps would cost ten times as much for 200 candidates.
 */
export interface Pairs {
  /** Ascending, each once. */
  codes: Int32Array
  /** How often each occurs. */
  times: Float64Array
}

const firstHan = 0x4e00
const hans = 0x5200
/** Han letters, then ASCII letters and digits; anything else is no letter (-1). Fits into 15 bits, a pair into 30. */
function letterCode(code: number): number {
  if (code >= firstHan && code < firstHan + hans) return code - firstHan
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? hans + code : -1
}
const letterOf = (code: number): string => String.fromCharCode(code >= hans ? code - hans : code + firstHan)

export const spelled = (pair: number): string => letterOf(pair >> 15) + letterOf(pair & 0x7fff)

export function pairsOf(text: string): Pairs {
  const all = new Int32Array(Math.max(0, text.length - 1))
  let found = 0
  let before = -1
  for (let at = 0; at < text.length; at++) {
    const code = letterCode(text.charCodeAt(at))
    if (before >= 0 && code >= 0) all[found++] = (before << 15) | code
    before = code
  }
  const sorted = all.subarray(0, found).sort()
  const codes = new Int32Array(found)
  const times = new Float64Array(found)
  let distinct = 0
  for (const code of sorted) {
    if (distinct === 0 || codes[distinct - 1] !== code) codes[distinct++] = code
    times[distinct - 1] = (times[distinct - 1] ?? 0) + 1
  }
  return { codes: codes.slice(0, distinct), times: times.slice(0, distinct) }
}

/** Calls back with the places of every pair both have. */
export function meet(a: Int32Array, b: Int32Array, met: (inA: number, inB: number) => void): void {
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const difference = (a[x] ?? 0) - (b[y] ?? 0)
    if (difference === 0) met(x, y)
    if (difference <= 0) x++
    if (difference >= 0) y++
  }
}
