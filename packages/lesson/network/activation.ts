import { compileEvaluator } from '@slopewise/math/evaluate'
import { expressionFromJson } from '@slopewise/math/tree'
import type { PlottedFunction } from '../widget'

/** What a layer does to its sum z, and the slope that its signal is multiplied by on the way back. */
export type Activation = {
  readonly valueAt: (z: number) => number
  /** At a kink the lesson's convention; where it has none, the slope from the right. */
  readonly slopeAt: (z: number) => number
}

/** An activation function from the trees of the lesson's own definition. */
export const buildActivation = ({
  of,
  derivative,
  variable,
  kinks,
}: Pick<PlottedFunction, 'of' | 'derivative' | 'variable' | 'kinks'>): Activation => {
  const slope = compileEvaluator(expressionFromJson(derivative), variable)
  const agreed = new Map(kinks.map(({ at, right, convention }) => [at, convention ?? right]))
  return {
    valueAt: compileEvaluator(expressionFromJson(of), variable),
    slopeAt: z => agreed.get(z) ?? slope(z),
  }
}
