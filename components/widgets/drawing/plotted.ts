import type { Kink, PlottedFunction } from '@slopewise/lesson'
import { compileEvaluator } from '@slopewise/math/evaluate'
import { expressionFromJson } from '@slopewise/math/tree'
import { isRational } from './exactness'
import type { Curve } from './panel'
import type { Interval } from './scale'

/** A function of the lesson, ready to be evaluated. */
export type Plotted = {
  readonly name: string
  readonly variable: string
  readonly kinks: readonly Kink[]
  readonly jumps: readonly number[]
  readonly poles: readonly number[]
  readonly valueAt: (z: number) => number
  /** NaN where no derivative exists. */
  readonly slopeAt: (z: number) => number
  /** Whether short decimals go to rational numbers, for value and slope. */
  readonly isExact: boolean
  /** The graphs of the function and of its slope. */
  readonly curve: Curve
  readonly slopeCurve: Curve
}

/** Evaluators from the trees that the compiler made. */
export const buildPlotted = (props: PlottedFunction): Plotted => {
  const { name, variable, kinks, jumps, poles } = props
  const g = expressionFromJson(props.of)
  const slope = expressionFromJson(props.derivative)
  const valueAt = compileEvaluator(g, variable)
  const slopeAt = compileEvaluator(slope, variable)
  // Neither curve may be joined at a kink, a jump or a pole.
  const breaks = [...jumps, ...poles, ...kinks.map(({ at }) => at)]
  const hasPoles = poles.length > 0
  return {
    name,
    variable,
    kinks,
    jumps,
    poles,
    valueAt,
    slopeAt,
    isExact: isRational(g) && isRational(slope),
    curve: { f: valueAt, breaks, hasPoles },
    slopeCurve: { f: slopeAt, breaks, hasPoles },
  }
}

/** What holds where the point is. `slope` is null where no derivative exists. */
export type Reading = {
  readonly z: number
  readonly value: number
  readonly slope: number | null
  readonly kink: Kink | null
}

/** A point this near to a kink, as a share of the range, stands on it. */
const ON_KINK_SHARE = 1e-9

/** Value and slope of a function at a place of the range that is drawn. */
export const readPlotted = (
  plotted: Pick<Plotted, 'kinks' | 'valueAt' | 'slopeAt'>,
  [from, to]: Interval,
  z: number,
): Reading => {
  const near = ON_KINK_SHARE * (to - from)
  const kink = plotted.kinks.find(({ at }) => Math.abs(at - z) <= near) ?? null
  const slope = plotted.slopeAt(z)
  return {
    z,
    value: plotted.valueAt(z),
    slope: kink !== null || !Number.isFinite(slope) ? null : slope,
    kink,
  }
}
