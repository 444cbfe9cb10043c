/** Sparse rows one after the other: row r holds `index[k]`, `value[k]` for k from start[r] up to before start[r + 1]. */
export interface Rows {
  start: Uint32Array
  index: Uint32Array
  value: Float32Array
}

export interface Task {
  rows: Rows
  /** +1 or -1 for each row. */
  signs: Int8Array
  /** What a mistake on each row costs. */
  costs: Float32Array
  /** Weights believed in before any row was seen; the last is the bias. What is learned is the way from there. */
  prior: Float32Array
  rounds: number
}

/** Converged when no row's condition is violated by more. */
const tolerance = 0.05
/** Every so many rounds all rows are looked at; in between only those that hold the separation up. */
const all = 3

/**
 * The weights of an L2-regularised, squared-hinge support vector machine, by dual coordinate descent (Hsieh et al. 2008, "A Dual Coordinate
 * Descent Method for Large-scale Linear SVM", algorithm 1), regularised towards the prior instead of zero. Deterministic.
 */
export function separate({ rows, signs, costs, prior, rounds }: Task): Float32Array {
  const { start, index, value } = rows
  const count = signs.length
  const weights = Float32Array.from(prior)
  const bias = weights.length - 1
  const dual = new Float64Array(count)
  const curve = new Float64Array(count)
  for (let r = 0; r < count; r++) {
    let squares = 1 + 0.5 / (costs[r] ?? 1)
    for (let k = start[r]!; k < start[r + 1]!; k++) squares += value[k]! ** 2
    curve[r] = squares
  }
  const order = Uint32Array.from({ length: count }, (_, r) => r)
  let draw = 1
  for (let round = 0; round < rounds; round++) {
    for (let i = count - 1; i > 0; i--) {
      draw = (Math.imul(draw, 1664525) + 1013904223) >>> 0
      const k = draw % (i + 1)
      const kept = order[i]!
      order[i] = order[k]!
      order[k] = kept
    }
    const full = round % all === 0
    let worst = 0
    for (let i = 0; i < count; i++) {
      const r = order[i]!
      const before = dual[r]!
      if (before === 0 && !full) continue
      let score = weights[bias]!
      for (let k = start[r]!; k < start[r + 1]!; k++) score += weights[index[k]!]! * value[k]!
      const slope = signs[r]! * score - 1 + (0.5 / costs[r]!) * before
      const step = before === 0 ? Math.min(slope, 0) : slope
      worst = Math.max(worst, Math.abs(step))
      if (Math.abs(step) < 1e-9) continue
      const after = Math.max(before - slope / curve[r]!, 0)
      dual[r] = after
      const move = (after - before) * signs[r]!
      weights[bias]! += move
      for (let k = start[r]!; k < start[r + 1]!; k++) weights[index[k]!]! += move * value[k]!
    }
    if (full && worst < tolerance) break
  }
  return weights
}
