import type { DerivativePlotProps } from '@slopewise/lesson'
import { treeToJson } from '@slopewise/math'
import { plotFunction, readFunction } from './plotted-function'
import { readHide, readPointIn, readRange } from './read-props'
import type { WidgetReading } from './widget-reading'

/** Resolves `<DerivativePlot>`. Null, with issues, where its function, range or point cannot be. */
export const readDerivativePlot = (reading: WidgetReading): DerivativePlotProps | null => {
  const { maths, context } = reading
  const hide = readHide(reading)
  const named = readFunction(reading)
  const range = readRange(reading)
  const at = range && readPointIn(range, reading)
  if (named === null || range === null || at === null) return null
  const rule = context.ruleInA?.name === named.name ? context.ruleInA : null
  return {
    ...plotFunction(named, range, maths),
    ruleInA: rule && { tree: treeToJson(rule.tree), text: rule.text },
    at,
    range,
    hide,
  }
}
