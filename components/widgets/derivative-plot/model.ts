import type { DerivativePlotProps } from '@slopewise/lesson'
import { expressionFromJson } from '@slopewise/math/tree'
import { buildPlotted, type Plotted } from '../drawing/plotted'
import type { Interval } from '../drawing/scale'
import { substitutedText } from './substitution'

/** The formula of the slope in `a`, with the text of its value where the point is. */
export type Rule = { readonly text: string; readonly substitutedAt: (z: number) => string }

/** Everything that the figure draws and says, with no trace of how it is shown. */
export type PlotModel = Plotted & {
  readonly range: Interval
  readonly start: number
  readonly rule: Rule | null
}

/** The name that a lesson's rule for the slope is written in. */
const RULE_NAME = 'a'

export const buildModel = (props: DerivativePlotProps): PlotModel => {
  const rule = props.ruleInA && {
    text: props.ruleInA.text,
    substitutedAt: substitutedText(expressionFromJson(props.ruleInA.tree), {
      name: RULE_NAME,
      standsFor: expressionFromJson(props.of),
      variable: props.variable,
    }),
  }
  return { ...buildPlotted(props), range: props.range, start: props.at, rule }
}
