import { bias, scale, table } from './exclusionWeights'

export interface ExclusionWeights {
  /** For none and ①–⑧. */
  bias: readonly number[]
  /** What one unit of a feature (exclusionFeatures.ts) adds to ①–⑧; none stays 0. */
  of(key: string): readonly number[] | undefined
}

/** A learned table as one text: a line for each feature, its key, a tab, and a letter for each of ①–⑧; `O` is 0. */
export interface PackedWeights {
  bias: readonly number[]
  /** What one step of a letter is worth. */
  scale: number
  table: string
}

const zero = 'O'.charCodeAt(0)
/** Steps from `O` to the last letter either way: `#` to `{`. */
export const furthest = 44

export const packed = (steps: number): string => String.fromCharCode(zero + Math.max(-furthest, Math.min(furthest, Math.round(steps))))

export function unpack({ bias, scale, table }: PackedWeights): ExclusionWeights {
  const lines = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [key, letters] = line.split('\t')
    if (key && letters) lines.set(key, letters)
  }
  return {
    bias,
    of: (key) => {
      const letters = lines.get(key)
      return letters === undefined ? undefined : [0, ...Array.from(letters, (letter) => (letter.charCodeAt(0) - zero) * scale)]
    },
  }
}

let unpacked: ExclusionWeights | undefined
/** Learned from the written cases; unpacked once, when first asked. */
export const shipped = (): ExclusionWeights => (unpacked ??= unpack({ bias, scale, table }))
