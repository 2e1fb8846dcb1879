import type { DerivativePlotProps } from '@slopewise/lesson'
import { compileEvaluator } from '@slopewise/math/evaluate'
import { expressionFromJson } from '@slopewise/math/tree'
import { isRational } from './exactness'
import type { Interval } from './scale'
import { substitutedText } from './substitution'

export type Kink = DerivativePlotProps['kinks'][number]

/** The formula of the slope in `a`, with the text of its value where the point is. */
export type Rule = { readonly text: string; readonly substitutedAt: (z: number) => string }

/** Everything that the figure draws and says, with no trace of how it is shown. */
export type PlotModel = {
  readonly name: string
  readonly variable: string
  readonly range: Interval
  readonly start: number
  readonly kinks: readonly Kink[]
  readonly poles: readonly number[]
  /** Where neither curve may be joined: kinks, jumps, poles. */
  readonly breaks: readonly number[]
  readonly valueAt: (z: number) => number
  /** NaN where no derivative exists. */
  readonly slopeAt: (z: number) => number
  readonly isExact: boolean
  readonly rule: Rule | null
}

/** The name that a lesson's rule for the slope is written in. */
const RULE_NAME = 'a'

export const buildModel = (props: DerivativePlotProps): PlotModel => {
  const { name, variable, range, kinks, jumps, poles } = props
  const g = expressionFromJson(props.of)
  const slope = expressionFromJson(props.derivative)
  const rule = props.ruleInA && {
    text: props.ruleInA.text,
    substitutedAt: substitutedText(expressionFromJson(props.ruleInA.tree), {
      name: RULE_NAME,
      standsFor: g,
      variable,
    }),
  }
  return {
    name,
    variable,
    range,
    start: props.at,
    kinks,
    poles,
    breaks: [...jumps, ...poles, ...kinks.map(kink => kink.at)],
    valueAt: compileEvaluator(g, variable),
    slopeAt: compileEvaluator(slope, variable),
    isExact: isRational(g) && isRational(slope),
    rule,
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

export const readPoint = (model: PlotModel, z: number): Reading => {
  const near = ON_KINK_SHARE * (model.range[1] - model.range[0])
  const kink = model.kinks.find(({ at }) => Math.abs(at - z) <= near) ?? null
  const slope = model.slopeAt(z)
  return {
    z,
    value: model.valueAt(z),
    slope: kink !== null || !Number.isFinite(slope) ? null : slope,
    kink,
  }
}
