import { probabilities } from './score'

/** Before anything was measured: the more labels share the probability, the sharper. */
const usualFor = (labels: number): number => 3 + 0.5 * Math.log(labels / 7)
/** As many steps of 5 % to either side are tried. */
const steps = 24

/**
 * The sharpness under which held-back decisions were least surprising (temperature scaling, Guo et al. 2017): then of answers with
 * probability 0.8 eight in ten are right. Stays near the usual one while there are few to judge by.
 * @param labels how many there are
 * @param answers scores by label, one for each held-back decision
 * @param gold the number of the label decided
 */
export function calibrated(labels: number, answers: readonly Float32Array[], gold: readonly number[]): number {
  const usual = usualFor(labels)
  let best = usual
  let least = Infinity
  for (let step = -steps; step <= steps; step++) {
    const sharpness = usual * 1.05 ** step
    let surprise = 20 * Math.log(sharpness / usual) ** 2
    answers.forEach((scores, row) => (surprise -= Math.log(Math.max(1e-6, probabilities(scores, sharpness)[gold[row] ?? 0] ?? 0))))
    if (surprise >= least) continue
    least = surprise
    best = sharpness
  }
  return best
}
