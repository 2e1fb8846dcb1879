import { Comparison } from './comparison'
import { bottomOf, isConstant, topOf } from './constants'
import { further } from './further'
import { mentions, startSteps, store } from './steps'
import type { Enclosed, SwiftDecision, SwiftRecord } from './verdict'

const exactly = (step: number): Enclosed => {
  const value = topOf(step) / bottomOf(step)
  return [value, value]
}

/** Forgets the comparison before. */
export const startComparison = (): void => {
  startSteps()
  further.start()
}

/** Compares two steps; null where the verdict is not known. */
export const decideSteps = (
  l: number,
  r: number,
  names: readonly string[],
  seed: number,
  record: SwiftRecord | null,
): SwiftDecision | null => {
  further.prepare()
  if (store.isDeclined) return null
  if (l === r) {
    return { verdict: 'equal', isIdentical: true, names, removable: [], variable: 0 }
  }
  if (isConstant(l) && isConstant(r)) {
    return { verdict: 'different', names: [], at: [], values: [exactly(l), exactly(r)] }
  }
  if (((mentions[l] ?? 0) | (mentions[r] ?? 0)) === 0) return null
  return new Comparison(names, l, r, seed, record).decide()
}
